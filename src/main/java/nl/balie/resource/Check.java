package nl.balie.resource;

import org.jspecify.annotations.Nullable;

/** A rule about the form of one text, whatever else stands in the document. */
@FunctionalInterface
public interface Check {

    /** What is wrong with this text (trimmed, not blank), or null when nothing is. */
    @Nullable
    Message fault(String text);
}
