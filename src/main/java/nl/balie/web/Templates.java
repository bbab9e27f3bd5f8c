package nl.balie.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages as templates ({@code templates/werkplek}): the build checks every name in them. */
final class Templates {
    private static final String FOLDER = "werkplek";

    private Templates() {}

    @CheckedTemplate(basePath = FOLDER)
    record Begin(
            Frame kader,
            Medewerker ik,
            List<Gesprekregel> open,
            List<Taakregel> taken,
            List<Contactregel> doorverbonden,
            List<Verzoekregel> teLaat,
            String alleTeLaat,
            @Nullable String vanNiemand,
            List<Contactregel> klaar,
            List<Nieuwsregel> nieuws,
            long ongelezen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Bronnen(
            Frame kader,
            String tekst,
            List<Bronpagina.Bronkeuze> soorten,
            List<Bronpagina.Bronregel> regels,
            @Nullable Plek plek,
            boolean isGeen,
            String zelf,
            String gevonden,
            List<Smoelenboek.Collega> collegas,
            List<nl.balie.web.Elders.Paneel> panelen,
            Paginering paginering)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Collega(Frame kader, Smoelenboek.Collega collega) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Bron(Frame kader, Bronbeeld beeld) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Nieuws(
            Frame kader,
            String tekst,
            String soort,
            List<Bronpagina.Bronkeuze> skills,
            List<Nieuwsregel> regels,
            String bladeren,
            Paginering paginering)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Links(Frame kader, List<nl.balie.web.Nieuws.Groep> groepen) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Aanmelden(
            Frame kader,
            boolean isVerlopen,
            boolean isIngericht,
            String code,
            List<Medewerker> personen,
            String versie,
            List<String> aansluitingen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Afgemeld(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Fout(Frame kader, String uitleg, boolean isBusy, boolean isVreemd, List<Klantregel.Gegeven> getypt)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Sneltoetsen(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Voorkeuren(Frame kader, Veld mail, String adres, String geenMail, String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Toegankelijkheid(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gevonden(
            Frame kader,
            String tekst,
            List<Klantregel> klanten,
            List<Contactregel> contacten,
            int most,
            @Nullable String contact,
            List<nl.balie.web.Elders.Paneel> panelen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gesprek(
            Frame kader,
            Gesprekbeeld beeld,
            int versie,
            String formulier,
            @Nullable Vensters elders,
            boolean verouderd,
            List<Klantregel.Gegeven> vervallen,
            String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Voorbij(Frame kader, String uitleg, @Nullable Contactregel contact, Restant restant)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Oproep(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Inkomend(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Wiebelt(
            Frame kader,
            String gesprek,
            String tekst,
            List<Klantregel> klanten,
            Map<String, String> verteld,
            int most,
            List<nl.balie.web.Elders.Paneel> panelen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Elders(
            Frame kader,
            String terug,
            List<Zoekregister.Vorm> vormen,
            @Nullable Registerbeeld beeld,
            String zoek,
            String koppel,
            boolean isFout)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Zaak(
            Frame kader,
            List<Klantregel.Gegeven> gegevens,
            String toelichting,
            String verwijzing,
            String melding,
            Registerbeeld documenten,
            List<Contactregel> contacten)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Opnieuw(Frame kader, String uitleg, boolean isAfgemeld, String adres, Map<String, String> velden)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gesprekken(
            Frame kader,
            List<Gesprekregel> open,
            List<Contactregel> klaar,
            List<Contactregel> lopend,
            List<Gesprekregel> weg,
            List<Gespreksoverdrachten.Elders> team,
            String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gespreksoverdracht(Frame kader, Gesprekregel gesprek, Veld voor, boolean isNiemand)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Klant(
            Frame kader,
            Klantregel klant,
            Bereikbaar bereikbaar,
            @Nullable String gesprek,
            List<Taakregel> taken,
            Klantfilter filter,
            List<Veld.Keuze> kanalen,
            List<Tijdlijnregel> tijdlijn,
            Paginering paginering)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gegevens(
            Frame kader, Gegevensbeeld beeld, boolean isStandaard, boolean isOvertaken, String sleutel, String gedaan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Bericht(
            Frame kader, Klantregel klant, List<Klantregel.Gegeven> gegevens, String tekst, List<String> bijlagen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Contact(
            Frame kader,
            Contactbeeld contact,
            String opgeslagen,
            @Nullable String terugname,
            String gedaan,
            String sleutel,
            @Nullable String fout,
            String aanvulling,
            boolean magCorrigeren,
            boolean magOvernemen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Koppelingen(
            Frame kader,
            Formulier formulier,
            Contactregel regel,
            List<Koppelregel> koppelingen,
            List<String> klanten,
            List<Veld.Groep> collegas)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Bevestiging(
            Frame kader,
            String contact,
            Contactregel regel,
            String naam,
            List<Veld.Keuze> gekoppeld,
            String klant,
            String klantnaam)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Contactverzoek(
            Frame kader,
            Formulier formulier,
            Contactregel regel,
            Verzoekbeeld beeld,
            List<Taakregel> taken,
            String sleutel,
            List<Veld.Groep> collegas,
            List<Antwoordveld.Lijst> vragensets,
            String geenMail)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Correctie(Frame kader, Formulier formulier, Contactregel regel, Correctiebeeld beeld)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Behandelen(
            Frame kader,
            Behandelbeeld beeld,
            String gedaan,
            String deed,
            String open,
            boolean isVeranderd,
            List<Logboekregel> intussen,
            Formulier formulier,
            String sleutel,
            List<Veld.Keuze> kanalen,
            List<Veld.Groep> collegas,
            String morgen,
            String geenMail)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Werklijst(
            Frame kader,
            nl.balie.web.Werklijst lijst,
            List<nl.balie.web.Werklijst.Gekozen> gekozen,
            List<Wachtrij> wachtrijen,
            List<Verzoekregel> regels,
            @Nullable String volgende,
            List<Veld.Keuze> kanalen,
            List<Veld.Keuze> eenheden,
            List<Veld.Keuze> medewerkers,
            List<Veld.Groep> doeners,
            String sinds,
            boolean isVerdeler,
            Formulier formulier,
            String gedaan,
            String sleutel)
            implements TemplateInstance {}
}
