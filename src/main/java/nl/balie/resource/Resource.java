package nl.balie.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A kind of thing that the register keeps, declared once: its routes, checks, SQL, JSON and document follow. Each row has a key (uuid version 7), a number that grows, and a version. */
public final class Resource {
    /** Place of the key. */
    public static final int ID = 0;
    /** Place of the number that grows with every row of the table: the order of lists. */
    public static final int VOLGNUMMER = 1;
    /** Place of the version of the row. */
    public static final int VERSIE = 2;

    private final String name;
    private final String plural;
    private final String model;
    private final List<Member> members = new ArrayList<>();
    private Layout layout = new Layout();
    private Resource kept = this;
    private final List<String> expands = new ArrayList<>();
    private boolean expandsAlways = true;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Unique> uniques = new ArrayList<>();
    private final List<Attribute> unseen = new ArrayList<>();
    private final List<Announcement> announcements = new ArrayList<>();
    private final Finding finding = new Finding();
    private final Map<Attribute, String> listed = new LinkedHashMap<>();
    private final List<Sole> soles = new ArrayList<>();
    private List<Reference> owners = List.of();
    private String meaning = "";

    private Resource(String name, String plural, String model) {
        this.name = name;
        this.plural = plural;
        this.model = model;
    }

    /** Begins a declaration; see {@link #name()}, {@link #plural()} and {@link #model()}. */
    public static Resource resource(String name, String plural, String model) {
        return new Resource(name, plural, model);
    }

    /** What one of these is, in one Dutch sentence for the API document. */
    public Resource meaning(String sentence) {
        meaning = sentence;
        return this;
    }

    /** Adds members; they are answered in this order. */
    public Resource with(Member... more) {
        members.addAll(List.of(more));
        List.of(more).forEach(layout::place);
        return this;
    }

    /** Adds members that are kept or filtered by, and not answered. */
    public Resource unseen(Member... more) {
        for (Member member : more) {
            layout.place(member);
            if (member instanceof Attribute attribute) {
                unseen.add(attribute);
            }
        }
        return this;
    }

    /** The same rows as one API shows them: with unseen attributes behind the rest, filters and orders of its own, and nothing expanded. */
    public Resource showing(Attribute... more) {
        Resource showing = resource(name, plural, model).meaning(meaning);
        showing.kept = this;
        showing.layout = layout;
        showing.members.addAll(members);
        showing.members.addAll(List.of(more));
        showing.finding.like(finding);
        return showing;
    }

    /** As which its rows are stored: itself, or what it is {@link #showing}. */
    public Resource kept() {
        return kept;
    }

    /** Others are told of these rows; see {@link Announcement}. */
    public Resource announces(String kanaal, Function<Row, @Nullable Object> about, Attribute... attributes) {
        return announces(kanaal, about, Row::id, attributes);
    }

    /** Others are told of the rows for which {@code when} gives something. */
    public Resource announces(
            String kanaal,
            Function<Row, @Nullable Object> about,
            Function<Row, @Nullable Object> when,
            Attribute... attributes) {
        announcements.add(new Announcement(kanaal, List.of(attributes), about, when));
        return this;
    }

    /** What the list of these can be narrowed by. */
    public Resource filters(Filter... more) {
        return filters(List.of(more));
    }

    /** What the list of these can be narrowed by. */
    public Resource filters(List<Filter> more) {
        more.forEach(finding::by);
        return this;
    }

    /** What can be shown whole: lists and references, and theirs after a dot. */
    public Resource expands(String... paths) {
        expands.addAll(List.of(paths));
        return this;
    }

    /** The same, for a resource that Open Klant expands nothing of: only who asks for it gets an {@code _expand}. */
    public Resource expandsWhenAsked(String... paths) {
        expandsAlways = false;
        return expands(paths);
    }

    /** A rule that no single attribute can express. */
    public Resource rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** These members together are unique among the rows for which {@code applies} holds. */
    public Resource unique(String reportedAs, Message message, Predicate<Row> applies, Member... together) {
        uniques.add(new Unique(Layout.columnsOf(together), reportedAs, message, applies));
        return this;
    }

    /** This attribute, when it is not null, is unique. */
    public Resource unique(Attribute attribute, Message message) {
        return unique(attribute.name(), message, row -> row.get(attribute) != null, attribute);
    }

    /** Only one of some rows has this; see {@link Sole}. */
    public Resource onlyOne(Sole sole) {
        soles.add(sole);
        return this;
    }

    /** This attribute is a code of a referentielijst of the municipality, when that is to be checked. */
    public Resource listed(Attribute attribute, String lijst) {
        listed.put(attribute, lijst);
        return this;
    }

    /** Rows belong to what these references hold: one goes when none of them does because its target was deleted; to go to another is a move, told in both audit trails. */
    public Resource ownedBy(Reference... references) {
        owners = List.of(references);
        return this;
    }

    /** Lists are sorted by this moment, the newest first; without it, by the order in which rows came. */
    public Resource newestFirst(Attribute moment) {
        finding.newestFirst(moment);
        return this;
    }

    /** Lists can be sorted by each of these: by its name, or with a minus before it the other way round. */
    public Resource sortableBy(Attribute... attributes) {
        List.of(attributes).forEach(finding::order);
        return this;
    }

    /** A filter on what these members say, kept in a column of its own; see {@link Normalised}. */
    public Resource findable(String filter, Filter.Operator operator, String column, Member... of) {
        Column kept = new Column(column, Kind.TEXT, -1, column);
        finding.by(new Normalised(kept, operator, Layout.columnsOf(of)));
        return filters(Filter.by(operator, filter, column));
    }

    /** Name of the table and of one of its kind. */
    public String name() {
        return name;
    }

    /** The path under which it is found. */
    public String plural() {
        return plural;
    }

    /** Name used in messages: "{@code model} object bestaat niet." */
    public String model() {
        return model;
    }

    /** See {@link #meaning(String)}. */
    public String meaning() {
        return meaning;
    }

    /** The members, in the order in which they are answered. */
    public List<Member> members() {
        return members;
    }

    /** The member of this name, a variant's own members included. */
    public Member member(String member) {
        Member found = layout.member(member);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no " + member);
        }
        return found;
    }

    /** The reference of this name. */
    public Reference reference(String reference) {
        return (Reference) member(reference);
    }

    /** The attribute of this name. */
    public Attribute attribute(String attribute) {
        return (Attribute) member(attribute);
    }

    /** All columns, those of the store itself first. */
    public List<Column> columns() {
        return layout.columns();
    }

    /** All lists. */
    public List<Listing> listings() {
        return layout.listings();
    }

    /** All references. */
    public List<Reference> references() {
        return layout.references();
    }

    /** The filters, by name. */
    public Map<String, Filter> filters() {
        return finding.filters();
    }

    /** How the rows are found and sorted. */
    public Finding finding() {
        return finding;
    }

    /** See {@link #expands(String...)}. */
    public List<String> expands() {
        return expands;
    }

    /** Does every answer have an {@code _expand}, also when nothing was asked for? */
    public boolean expandsAlways() {
        return expandsAlways && !expands.isEmpty();
    }

    /** See {@link #rule}. */
    public List<Rule> rules() {
        return rules;
    }

    /** See {@link Unique}. */
    public List<Unique> uniques() {
        return uniques;
    }

    /** Attributes that are kept and not answered. */
    public List<Attribute> unseenAttributes() {
        return unseen;
    }

    /** See {@link Announcement}. */
    public List<Announcement> announcements() {
        return announcements;
    }

    /** See {@link Sole}. */
    public List<Sole> soles() {
        return soles;
    }

    /** See {@link #listed}. */
    public Map<Attribute, String> listed() {
        return listed;
    }

    /** See {@link #ownedBy}. */
    public List<Reference> owners() {
        return owners;
    }

    @Override
    public String toString() {
        return name;
    }
}
