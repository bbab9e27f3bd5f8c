package nl.balie.act;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The languages that are spoken most. */
public final class Talen {
    /** What is spoken unless something else is said. */
    public static final String NEDERLANDS = "nld";

    /** What they are called, by their codes of ISO 639-2, in the order in which they are offered. */
    public static final Map<String, String> NAMEN = namen();

    private Talen() {}

    private static Map<String, String> namen() {
        Map<String, String> namen = new LinkedHashMap<>();
        namen.put(NEDERLANDS, "Nederlands");
        namen.put("eng", "Engels");
        namen.put("deu", "Duits");
        namen.put("fra", "Frans");
        namen.put("spa", "Spaans");
        namen.put("pol", "Pools");
        namen.put("tur", "Turks");
        namen.put("ara", "Arabisch");
        namen.put("ukr", "Oekraïens");
        namen.put("fry", "Fries");
        namen.put("pap", "Papiaments");
        return Collections.unmodifiableMap(namen);
    }
}
