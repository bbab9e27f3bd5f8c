package nl.balie.web;

import nl.balie.act.Zoekvraag;
import nl.balie.platform.Bron;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** A register of others that knows klanten, or what is theirs. */
interface Buitenregister {
    /** As the file of settings and the addresses of pages have it. */
    String naam();

    /** As people call it at the beginning of a sentence. */
    String wie();

    /** In a heading, or behind "in". */
    String titel();

    /** What it knows of a klant of ours; null when she has no number by which it knows her. */
    @Nullable
    Registerbeeld van(Bron bron, Row partij, Medewerker ik);

    /** Can what one types in the field above every page be something that it knows? */
    default boolean isTeVinden(Zoekvraag vraag) {
        return false;
    }

    /** Is it asked that without a word, or only when she chooses so? */
    default boolean isVanzelf(Zoekvraag vraag) {
        return true;
    }

    /** What it finds then. */
    default Registerbeeld vind(Bron bron, Zoekvraag vraag, Medewerker ik) {
        throw new IllegalStateException(naam());
    }
}
