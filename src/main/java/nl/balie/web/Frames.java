package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import nl.balie.platform.Registers;
import nl.balie.platform.Settings;
import org.jspecify.annotations.Nullable;

/** Makes what stands around a page, and the addresses in it. */
@ApplicationScoped
class Frames {
    private static final @Nullable String ADRES = Settings.adres();
    /** Before every path of the workplace as browsers see it: a proxy may take something off. */
    static final String PREFIX = (ADRES == null ? "" : URI.create(ADRES).getRawPath()) + Pages.PREFIX;

    private final Style style;
    private final Registers registers;

    Frames(Style style, Registers registers) {
        this.style = style;
        this.registers = registers;
    }

    /** What stands around a page with this title. */
    Frame of(String titel, @Nullable Medewerker medewerker) {
        return new Frame(
                titel,
                medewerker,
                PREFIX,
                PREFIX + "/" + style.folder(),
                style.own(Style.THEMA),
                style.isLicht(),
                style.own("logo.svg", "logo.png"),
                style.own("favicon.svg", "favicon.ico", "favicon.png"),
                registers.namen());
    }
}
