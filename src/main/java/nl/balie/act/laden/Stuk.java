package nl.balie.act.laden;

import java.util.Map;

/**
 * One thing that a source has.
 *
 * @param kenmerk what the source calls it
 * @param stand by which is seen that it changed
 * @param waarden by the names of the attributes
 */
record Stuk(String kenmerk, String stand, Map<String, String> waarden) {}
