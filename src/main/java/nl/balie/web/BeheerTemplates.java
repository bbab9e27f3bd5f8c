package nl.balie.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.balie.platform.Health;
import nl.balie.platform.SettingsInForce;
import org.jspecify.annotations.Nullable;

/** The same as {@link Templates}, of the pages for who sets the register up, accounts for it or counts. */
final class BeheerTemplates {
    private static final String FOLDER = "werkplek";

    private BeheerTemplates() {}

    @CheckedTemplate(basePath = FOLDER)
    record Beheer(Frame kader, List<nl.balie.web.Beheerlijst> lijsten, boolean isGeheel) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Rollen(Frame kader, String claim, boolean isIngericht, List<nl.balie.web.Rollen.Regel> rollen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Beheerlijst(
            Frame kader,
            nl.balie.web.Beheerlijst lijst,
            List<Beheerregel> regels,
            List<Klantregel.Gegeven> onbekend,
            List<Klantregel.Gegeven> feestdagen,
            String zoek,
            String verzegeld,
            Paginering paginering,
            String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Beheerrij(Frame kader, Beheerbeeld beeld, boolean isOvertaken, String sleutel, String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Overdracht(
            Frame kader, nl.balie.web.Beheerlijst lijst, String id, String naam, int werk, Veld voor, String sleutel)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Invoer(Frame kader, nl.balie.web.Beheerlijst lijst, Veld csv, List<String> fouten, int meer, String sleutel)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Verantwoording(
            Frame kader,
            Formulier formulier,
            List<Periode.Dag> dagen,
            @Nullable List<Spoorregel> regels,
            boolean isInzage,
            @Nullable String volgende)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Wijziging(
            Frame kader,
            Spoorregel regel,
            @Nullable String toelichting,
            List<nl.balie.store.Verantwoording.Waarde> waarden)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Cijfers(Frame kader, Cijferfilter filter, List<Cijfertabel> tabellen) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Applicaties(Frame kader, List<Applicatieregel> regels, String gedaan) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Applicatienieuw(Frame kader, List<Veld> velden, List<Gesprekbeeld.Fout> fouten, String sleutel)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Applicatie(
            Frame kader,
            Applicatieregel applicatie,
            String versie,
            List<Veld> velden,
            List<Gesprekbeeld.Fout> fouten,
            boolean isOvertaken,
            List<Tokenregel> tokens,
            List<Tokenregel> voorbij,
            List<Beheerspoor> geschiedenis,
            String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Tokennieuw(
            Frame kader,
            Applicatieregel applicatie,
            List<Veld> velden,
            Recht.Groep overal,
            List<Recht.Groep> bronnen,
            boolean isPerBron,
            Formulier formulier,
            List<Gesprekbeeld.Fout> fouten,
            String sleutel)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Tokengemaakt(Frame kader, Applicatieregel applicatie, String token, String clientId, List<Recht> rechten)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Bezorgingen(
            Frame kader,
            boolean isGeparkeerd,
            String geparkeerd,
            String wacht,
            List<nl.balie.web.Bezorgingen.Regel> regels,
            String volgende,
            String eerste,
            String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Verbindingen(
            Frame kader,
            String versie,
            Health.Now nu,
            List<nl.balie.web.Verbindingen.Verbinding> verbindingen,
            String moeite,
            List<String> verhinderd,
            List<SettingsInForce.Setting> instellingen,
            List<String> onbekend)
            implements TemplateInstance {}
}
