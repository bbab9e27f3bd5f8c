package nl.balie.web;

/** That nobody is told by mail, in words: no fault, and good to know for who counts on it. */
final class GeenMail {
    static final String NERGENS = "Er gaat geen mail uit: er is geen mailserver ingesteld.";
    static final String NIEMAND = "Niemand krijgt hierover mail: er is geen e-mailadres bekend.";

    private GeenMail() {}
}
