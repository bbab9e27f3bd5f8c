package nl.balie.resource;

import java.util.List;

/**
 * Of the rows that agree in {@code per}, only one may have the flag: setting it takes it from the other.
 *
 * @param flag the flag
 * @param owner the reference whose target is locked meanwhile, so that two who set it at once take turns
 * @param per the columns that must be equal, the owner's among them
 */
public record Sole(Attribute flag, Reference owner, List<Column> per) {}
