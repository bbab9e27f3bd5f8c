package nl.balie.api.openapi;

import java.util.List;

/** The media types of an API. */
public enum Format {
    /** Plain JSON, for answers and problems alike (Open Klant). */
    JSON("application/json", "application/json"),
    /** Hypertext Application Language, with problems as RFC 9457 (the standard of VNG). */
    HAL("application/hal+json", "application/problem+json"),
    /** Plain JSON, and files for reporting. */
    REPORT("application/json", "application/json"),
    /** Plain JSON, with problems as RFC 7807 (the older APIs for working zaakgericht). */
    ZGW("application/json", "application/problem+json"),
    /** Plain JSON, with problems as CommonGateway tells them and ours beside it (the klantenregister). */
    GATEWAY("application/json", "application/json");

    private final String answers;
    private final String problems;

    Format(String answers, String problems) {
        this.answers = answers;
        this.problems = problems;
    }

    /** The type of what is answered. */
    public String answers() {
        return answers;
    }

    /** The type of a problem. */
    public String problems() {
        return problems;
    }

    /** The types in which a client may send, and ask for an answer: plain JSON always. */
    public List<String> spoken() {
        return this == REPORT
                ? List.of(
                        answers,
                        "text/csv",
                        "application/x-ndjson",
                        "application/vnd.apache.parquet",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                : List.of("application/json", answers);
    }
}
