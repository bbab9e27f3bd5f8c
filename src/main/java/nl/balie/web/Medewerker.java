package nl.balie.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.Delen;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Partij;
import nl.balie.resource.Row;

/**
 * Who is signed in.
 *
 * @param id by which the audit trail knows her
 * @param naam as pages show it
 * @param isDemo one of the made-up people of {@code --demo}
 * @param actoren that are she as other programs know her
 */
public record Medewerker(String id, String naam, Set<Rol> rollen, boolean isDemo, Set<UUID> actoren) {
    /** Who set the register up: may do everything, until roles come from a provider. */
    static final Medewerker EERSTE =
            new Medewerker("eerste-beheerder", "Eerste beheerder", EnumSet.allOf(Rol.class), false);

    /** The people of the demo set. */
    public static final List<Medewerker> DEMO = List.of(
            demo("anneke", "Anneke Antwoord", Rol.KCM),
            demo("daan", "Daan Dossier", Rol.BEHANDELAAR),
            demo("esra", "Esra Overzicht", Rol.BEHANDELAAR, Rol.COORDINATOR),
            demo("fenna", "Fenna Functioneel", Rol.BEHEERDER, Rol.AUDITOR),
            demo("gijs", "Gijs Gesprek", Rol.KCM, Rol.REDACTEUR));

    /** Somebody of whom is not known yet as whom other programs know her. */
    public Medewerker(String id, String naam, Set<Rol> rollen, boolean isDemo) {
        this(id, naam, rollen, isDemo, Set.of());
    }

    private static Medewerker demo(String id, String naam, Rol... rollen) {
        return new Medewerker("demo-" + id, naam, EnumSet.copyOf(List.of(rollen)), true);
    }

    /** The roles in words. */
    public String functie() {
        return Rol.inWords(rollen);
    }

    /** Has she one of these? */
    boolean isOneOf(Set<Rol> needed) {
        return rollen.stream().anyMatch(needed::contains);
    }

    /** May she see and record what citizens said? */
    public boolean isContact() {
        return isOneOf(Rol.CONTACT);
    }

    /** Does she look things up? */
    public boolean isLezer() {
        return isOneOf(Bronpagina.LEZERS);
    }

    /** May she register what is said to her? */
    public boolean isKcm() {
        return rollen.contains(Rol.KCM);
    }

    /** Does she what was asked of an eenheid? */
    public boolean isBehandelaar() {
        return rollen.contains(Rol.BEHANDELAAR) || isCoordinator();
    }

    /** Does she divide work? */
    public boolean isCoordinator() {
        return rollen.contains(Rol.COORDINATOR);
    }

    /** Does she see only the contacten and klanten that she has to do with? */
    boolean isBegrensd() {
        return !isKcm() && !isCoordinator();
    }

    /** May she see figures? */
    public boolean isAnalist() {
        return isOneOf(Cijferpagina.ROLLEN);
    }

    /** Does she set the register up, or some of it? */
    public boolean isBeheerder() {
        return rollen.contains(Rol.BEHEERDER) || rollen.contains(Rol.REDACTEUR);
    }

    /** Does she account for what was done? */
    public boolean isAuditor() {
        return rollen.contains(Rol.AUDITOR);
    }

    /** Has she this right? */
    boolean mag(Right right) {
        return Rol.rights(rollen).include(right);
    }

    /** May she see where somebody lives who asked that nobody is told? */
    boolean magGeheim() {
        return mag(new Right(Deed.GEHEIMHOUDING, Partij.RESOURCE.plural()));
    }

    /** The same with the actoren that are she. */
    Medewerker als(Set<UUID> actoren) {
        return new Medewerker(id, naam, rollen, isDemo, actoren);
    }

    /** Is she this actor of the register? One that was made just now is known by her name. */
    boolean is(Row actor) {
        return actoren.contains(actor.id()) || Delen.isMedewerker(actor, id);
    }

    /** What is done on her behalf, as the audit trail tells it. */
    Call call() {
        return new Call(null, Call.WERKPLEK, null, Rol.rights(rollen), id, null, true);
    }
}
