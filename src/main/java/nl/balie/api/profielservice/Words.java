package nl.balie.api.profielservice;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Attribute.uuid;
import static nl.balie.resource.Group.group;

import java.util.List;
import java.util.stream.Stream;
import nl.balie.register.Dienstverlener;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Voorkeur;
import nl.balie.resource.Attribute;
import nl.balie.resource.Member;
import nl.balie.resource.Resource;

/** What is sent to the Profielservice, declared as resources are: how a body is read and how it is documented follows from that. */
final class Words {
    static final Resource IDENTIFICATIE = ofPartij("PartijIdentificatieRequest");
    static final Resource PARTIJ = ofPartij("PartijRequest", naam("dienstverlener"), naam("dienstNaam"));
    static final Resource CONTACTGEGEVEN = ofPartij("ContactgegevenRequest", contactgegeven());
    static final Resource CONTACTGEGEVEN_UPDATE =
            ofPartij("ContactgegevenUpdateRequest", contactgegeven()).with(id(), flag("isDefault"));
    static final Resource VOORKEUR = ofPartij("VoorkeurRequest", voorkeur());
    static final Resource VOORKEUR_UPDATE =
            ofPartij("VoorkeurUpdateRequest", voorkeur()).with(id());
    static final Resource TE_VERWIJDEREN_OP = ofPartij(
            "TeVerwijderenOpRequest",
            id(),
            text("dienstverlenerNaam").max(Dienstverlener.NAAM.max()).required(),
            naam("dienstNaam"),
            moment("teVerwijderenOp").required());

    static final List<Resource> ALL = List.of(
            IDENTIFICATIE, PARTIJ, CONTACTGEGEVEN, CONTACTGEGEVEN_UPDATE, VOORKEUR, VOORKEUR_UPDATE, TE_VERWIJDEREN_OP);

    private Words() {}

    private static Resource ofPartij(String name, Member... more) {
        return Resource.resource(name, name, name)
                .with(
                        code("identificatieType", "BSN", "KVK", "RSIN").required(),
                        text("identificatieNummer").max(20).required())
                .with(more);
    }

    private static Attribute id() {
        return uuid("id").required();
    }

    private static Attribute naam(String name) {
        return text(name).max(Dienstverlener.NAAM.max()).nullable();
    }

    private static Member[] contactgegeven() {
        return meant(
                code("type", "Email", "Telefoonnummer", "ApplicatieId").required(),
                text("waarde").max(DigitaalAdres.ADRES.max()).required());
    }

    private static Member[] voorkeur() {
        return meant(
                code(Voorkeur.TYPE.name(), Voorkeur.TYPE.codes().toArray(String[]::new))
                        .required(),
                text("waarde").max(Voorkeur.WAARDE.max()).required());
    }

    private static Member[] meant(Member... what) {
        return Stream.concat(
                        Stream.of(what),
                        Stream.of(
                                group("scope", naam("dienstverlenerNaam"), naam("dienstNaam")),
                                moment("teVerwijderenOp").nullable()))
                .toArray(Member[]::new);
    }
}
