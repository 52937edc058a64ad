/* The parser and its handlers; see parse.h. */
#include "parse.h"

#include <libxml/parserInternals.h>

#include "fault.h"
#include "value.h"

const struct limits default_limits = {
    .bytes = 256u * 1024 * 1024,
    .token = 64 * 1024,
    .depth = 64,
    .text = 1024 * 1024,
    .elements = 8 * 1000 * 1000,
    .findings = 1000,
};

enum { SLICE = 64 * 1024, NAMES_KEPT = 4096 };

int kind_index(enum kind kind)
{
    int i = 0;
    while (kind >> i > 1)
        i++;
    return i;
}

void parser_stop(struct parser *p)
{
    p->stopped = true;
    xmlStopParser(p->xml);
}

static uint32_t clamp(const struct parser *p, unsigned long offset)
{
    size_t most = p->record->source.len;
    return (uint32_t)(offset < most ? offset : most);
}

/* Where the parser stands in the source. */
uint32_t parser_offset(const struct parser *p)
{
    const xmlParserInput *in = p->xml->input;
    return in ? clamp(p, in->consumed + (unsigned long)(in->cur - in->base)) : 0;
}

static void limit_fault(struct parser *p, const char *id, uint32_t limit)
{
    struct fault *f = fault_of_document(p->record, FAULT_LIMIT);
    f->from = f->to = parser_offset(p);
    fault_term(p->record, f, "limit", str_of(id));
    fault_arg(p->record, f, arg_count("most", limit));
    parser_stop(p);
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
    (void)name, (void)external, (void)system;
    struct parser *p = data;
    struct str source = p->record->source;
    uint32_t end = parser_offset(p), from = end;
    while (from > 0 &&
           !(source.at[from] == '<' && source.len - from > 9 && memcmp(source.at + from, "<!DOCTYPE", 9) == 0))
        from--;
    struct fault *f = fault_of_document(p->record, FAULT_DOCTYPE);
    f->from = from;
    f->to = from + 9 < end ? from + 9 : end;
    parser_stop(p);
}

/* Back from a place to the '<' before it. */
uint32_t tag_before(struct str source, uint32_t at)
{
    while (at > 0 && source.at[at - 1] != '<')
        at--;
    return at ? at - 1 : 0;
}

/* Where the tag begins in which the parser stands: the next behind the last tag, unless it is a comment or the like. */
static uint32_t tag_start(const struct parser *p, uint32_t at)
{
    struct str source = p->record->source;
    const char *found = at > p->gap ? memchr(source.at + p->gap, '<', at - p->gap) : NULL;
    bool tag = found && found + 1 < source.at + at && found[1] != '!' && found[1] != '?';
    return tag ? (uint32_t)(found - source.at) : tag_before(source, at);
}

/* The number of a name. Where libxml2 has it at the same place, it is the same. */
static name_id number_of(struct parser *p, const xmlChar *name)
{
    struct known_name *k = &p->known[(uintptr_t)name / 4 % KNOWN_NAMES];
    if (k->at != name || !k->name)
        *k = (struct known_name){ name, vocabulary_find(p->names, str_of((const char *)name)) };
    return k->name;
}

static bool is_ours(struct parser *p, const xmlChar *uri)
{
    if (uri && uri != p->ours && strcmp((const char *)uri, TL_NAMESPACE) == 0)
        p->ours = uri;
    return uri && uri == p->ours;
}

/* Text that no item holds is told once for each gap between two tags, at its own place. */
void tell_stray(struct parser *p, uint32_t to)
{
    enum { SHOWN = 1000 };
    struct record *r = p->record;
    if (!p->stray)
        return;
    p->stray = false;
    struct span span = span_trimmed(r, (struct span){ p->gap, to });
    struct str text = { r->source.at + span.from, span.to - span.from };
    struct fault *f = fault_within(r, FAULT_STRAY_TEXT, (struct item){ r, p->open, 0 }, span);
    if (text.len > SHOWN) /* far more than a message quotes */
        text.len = SHOWN;
    fault_arg(r, f, arg_text("text", arena_folded(&r->arena, text)));
    fault_arg(r, f, arg_code("item", element_name(r, p->open)));
}

/* The validator is slow, and nearly every value is right: a document is read without it, until a value is met that is not
 * surely one of its type; then all of it is read again, with the validator. */
static void look_at_value(struct parser *p, const struct simple_type *t, struct str text, bool has_children)
{
    if (p->plug || p->trusted || (value_fits(t, text) && !has_children))
        return;
    p->doubtful = true;
    parser_stop(p);
}

static void add_attributes(struct parser *p, struct element *e, const xmlChar **attributes, int count)
{
    struct record *r = p->record;
    const xmlParserInput *in = p->xml->input;
    e->attributes = r->attribute_count;
    e->attribute_count = (uint16_t)count;
    for (int i = 0; i < count; i++, attributes += 5) {
        MEMORY_ROOM(r->attributes, r->attribute_count, r->attribute_cap);
        struct attribute *a = &r->attributes[r->attribute_count++];
        const xmlChar *from = attributes[3], *uri = attributes[2];
        size_t length = (size_t)(attributes[4] - from);
        *a = (struct attribute){ .length = (uint32_t)length, .element = (uint32_t)(e - r->elements) };
        if (!attributes[1])
            a->name = number_of(p, attributes[0]);
        else if (uri == p->xml->str_xml_ns && xmlStrEqual(attributes[0], BAD_CAST "lang"))
            a->name = vocabulary_find(p->names, STR("xml:lang"));
        /* libxml2 points into its buffer where the value stands there as it is */
        unsigned long at =
            from >= in->base && from < in->end ? in->consumed + (unsigned long)(from - in->base) : r->source.len;
        if (at + length <= r->source.len && memcmp(r->source.at + at, from, length) == 0) {
            a->value = (uint32_t)at;
        } else {
            a->pooled = true;
            a->value = (uint32_t)r->pool.len;
            buf_add(&r->pool, from, length);
        }
    }
}

static void look_at_attributes(struct parser *p, uint32_t element)
{
    const struct element *e = &p->record->elements[element];
    for (uint32_t i = e->attributes; i < e->attributes + e->attribute_count && !p->stopped; i++) {
        const struct attribute_declaration *a = type_attribute(e->declaration->type, p->record->attributes[i].name);
        struct str value;
        if (a && item_text((struct item){ p->record, element, i + 1 }, &value))
            look_at_value(p, a->type, value, false);
    }
}

static bool is_over_limits(struct parser *p, int attributes)
{
    if (++p->depth > p->limits.depth)
        limit_fault(p, "limit/depth", p->limits.depth);
    else if (p->record->element_count >= p->limits.elements)
        limit_fault(p, "limit/elements", p->limits.elements);
    else if (attributes > UINT16_MAX) /* of a tag that is far longer than by default */
        limit_fault(p, "limit/token", p->limits.token);
    return p->stopped;
}

/* An element whose start tag begins at `start`, and in which the parser stands at `at`. */
static struct element *add_element(struct parser *p, uint32_t start, uint32_t at)
{
    struct record *r = p->record;
    bool empty_tag = at < r->source.len && r->source.at[at] == '/';
    MEMORY_ROOM(r->elements, r->element_count, r->element_cap);
    struct element *e = &r->elements[r->element_count++];
    memset(e, 0, sizeof *e);
    e->parent = p->open;
    e->next = NO_ELEMENT;
    e->start = start;
    e->content = e->end = p->gap = clamp(p, at + (empty_tag ? 2ul : 1ul));
    return e;
}

static void open_root(struct parser *p, struct element *root, const xmlChar **name)
{
    if (!begin_root(p, name, is_ours(p, name[2])))
        return;
    struct schema *s = p->schemas[kind_index(p->record->kind)];
    root->name = number_of(p, name[0]);
    p->open = 0;
    if (!s) { /* a kind that nobody here asks for: its root tells so */
        parser_stop(p);
        return;
    }
    root->declaration = &s->root;
    check_version(p);
    if (!p->stopped)
        plug_validator(p);
}

static void open_child(struct parser *p, struct element *e, const xmlChar **name)
{
    struct record *r = p->record;
    struct element *parent = &r->elements[p->open];
    uint32_t index = (uint32_t)(e - r->elements);
    /* the last child so far waits in the parent's `text`, which an element with children does not need */
    if (parent->text != NO_ELEMENT)
        r->elements[parent->text].next = index;
    parent->text = index;
    e->name = is_ours(p, name[2]) ? number_of(p, name[0]) : 0;
    if (parent->declaration)
        e->declaration = type_child(parent->declaration->type, e->name);
    p->open = index;
    if (!e->declaration && p->foreign++ == 0 && !p->trusted)
        unknown_child(r, index, name);
}

static void on_start(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **declarations, int count, int defaulted, const xmlChar **attributes)
{
    (void)namespaces, (void)declarations, (void)defaulted;
    struct parser *p = data;
    struct record *r = p->record;
    const xmlChar *name[] = { local, prefix, uri };
    if (p->stopped)
        return;
    uint32_t index = r->element_count, at = parser_offset(p), start = tag_start(p, at);
    if (at >= r->source.len) /* a tag that is cut off, which is told next */
        return;
    tell_stray(p, start);
    if (is_over_limits(p, count))
        return;
    struct element *e = add_element(p, start, at);
    add_attributes(p, e, attributes, count);
    if (index == 0)
        open_root(p, e, name);
    else
        open_child(p, e, name);
    if (p->stopped)
        return;
    if (e->declaration && !p->foreign && !p->trusted)
        check_attributes(r, index, attributes);
    e->text = NO_ELEMENT;
    p->text.len = 0;
    if (p->plug && !p->foreign)
        feed_start(p, index, local, prefix, uri, attributes, count);
    else if (e->declaration && !p->foreign)
        look_at_attributes(p, index);
}

static void on_text(void *data, const xmlChar *text, int length)
{
    struct parser *p = data;
    if (p->stopped || p->open == NO_ELEMENT || p->foreign)
        return;
    struct record *r = p->record;
    const struct element *e = &r->elements[p->open];
    if (!e->declaration || e->declaration->type->text) {
        if (p->text.len + (size_t)length > p->limits.text) {
            limit_fault(p, "limit/text", p->limits.text);
            return;
        }
        buf_add(&p->text, text, (size_t)length);
        if (p->plug)
            p->validator->characters(p->validator_data, text, length);
        return;
    }
    int i = p->stray || p->trusted ? length : 0;
    while (i < length && blank((char)text[i]))
        i++;
    p->stray |= i < length;
}

/* Editors break lines between tags, and in an item that should be empty; nobody writes a CDATA section there by chance,
 * be it of blanks. */
static void on_cdata(void *data, const xmlChar *text, int length)
{
    struct parser *p = data;
    on_text(data, text, length);
    if (p->stopped || p->open == NO_ELEMENT || p->foreign || p->trusted)
        return;
    const struct element *e = &p->record->elements[p->open];
    p->stray |= e->declaration && !e->declaration->type->text;
}

/* The text of a leaf: a slice of the source where the source has it letter by letter. */
static void keep_text(struct parser *p, struct element *e)
{
    struct record *r = p->record;
    e->simple = true;
    e->length = (uint32_t)p->text.len;
    e->text = e->content;
    if (p->text.len == e->end - e->content &&
        (!p->text.len || memcmp(r->source.at + e->content, p->text.at, p->text.len) == 0))
        return;
    e->pooled = true;
    e->text = (uint32_t)r->pool.len;
    buf_str(&r->pool, buf_all(&p->text));
}

static void on_end(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
    struct parser *p = data;
    if (p->stopped || p->open == NO_ELEMENT)
        return;
    struct record *r = p->record;
    uint32_t index = p->open;
    struct element *e = &r->elements[index];
    uint32_t at = parser_offset(p);
    if (at > e->content)
        e->end = tag_start(p, at);
    tell_stray(p, e->end);
    p->gap = at > e->content ? at : e->content;
    bool has_children = e->text != NO_ELEMENT,
         leaf = !has_children && (!e->declaration || e->declaration->type->text);
    if (leaf)
        keep_text(p, e);
    if (e->declaration && e->declaration->type->text && !p->foreign)
        look_at_value(p, e->declaration->type->text, buf_all(&p->text), has_children);
    if (p->plug && !p->foreign)
        p->validator->endElementNs(p->validator_data, local, prefix, uri);
    if (e->declaration && !p->foreign)
        check_content(p, index);
    if (p->foreign)
        p->foreign--;
    p->text.len = 0;
    p->depth--;
    p->open = r->elements[index].parent;
}

/* A record of names that no other has must not make the next ones dearer. */
static void forget_names(struct parser *p)
{
    xmlFreeParserCtxt(p->xml);
    p->xml = NULL;
    p->ours = NULL;
    memset(p->known, 0, sizeof p->known);
}

static void prepare(struct parser *p, struct str source, struct record *record)
{
    static const xmlSAXHandler handlers = {
        .initialized = XML_SAX2_MAGIC,
        .internalSubset = on_doctype,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_cdata,
        .serror = (xmlStructuredErrorFunc)(void (*)(void))on_malformed,
    };
    p->record = record;
    record->source = source;
    record->names = p->names;
    record->fault_most = p->limits.findings;
    p->schema = NULL;
    p->plug = NULL;
    p->open = NO_ELEMENT;
    p->depth = p->foreign = p->gap = 0;
    p->stopped = p->stray = p->doubtful = false;
    p->text.len = 0;
    if (p->xml && xmlDictSize(p->xml->dict) > NAMES_KEPT)
        forget_names(p);
    if (!p->xml)
        p->xml = xmlCreatePushParserCtxt((xmlSAXHandler *)&handlers, p, NULL, 0, NULL);
}

/* Behind a reset, which takes these back. The text is UTF-8: nothing is to be found out about its encoding, nor a byte order
 * mark to be passed over. */
static void set_options(struct parser *p)
{
    xmlCtxtUseOptions(p->xml, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
    p->xml->charset = XML_CHAR_ENCODING_UTF8;
    p->xml->encoding = xmlStrdup(BAD_CAST "UTF-8");
    p->xml->userData = p;
}

/* What libxml2 waits for to end, it holds whole: a tag only within narrow bounds, as it reads its attributes in
 * quadratic time. */
static void bound_pending(struct parser *p, size_t fed)
{
    static const struct {
        const char *begins, *limit;
    } pendings[] = {
        { "<!--", "limit/comment" }, { "<?", "limit/instruction" }, { "<![CDATA[", "limit/text" },
        { "<", "limit/token" },      { "", "limit/text" }, /* a CDATA section of which a part is read */
    };
    uint32_t at = parser_offset(p), i = 0;
    struct str pending = { p->record->source.at + at, fed - at };
    while (!str_starts(pending, pendings[i].begins))
        i++;
    const char *limit = pendings[i].limit;
    uint32_t most = strcmp(limit, "limit/token") == 0 ? p->limits.token : p->limits.text;
    if (pending.len > (size_t)most + SLICE)
        limit_fault(p, limit, most);
}

/* The usual document: libxml2 need not look for the end of anything before it reads it. */
static void read_small(struct parser *p, struct str source)
{
    const xmlCharEncoding encoding = XML_CHAR_ENCODING_NONE;
    xmlCtxtReset(p->xml);
    xmlParserInputBuffer *bytes = xmlParserInputBufferCreateMem(source.at, (int)source.len, encoding);
    inputPush(p->xml, xmlNewIOInputStream(p->xml, bytes, encoding));
    set_options(p);
    xmlParseDocument(p->xml);
}

static void read_in_slices(struct parser *p, struct str source)
{
    xmlCtxtResetPush(p->xml, NULL, 0, NULL, NULL);
    set_options(p);
    if (source.len > p->limits.bytes)
        limit_fault(p, "limit/bytes", p->limits.bytes);
    for (size_t fed = 0; !p->stopped && fed < source.len; fed += SLICE) {
        size_t slice = source.len - fed < SLICE ? source.len - fed : SLICE;
        xmlParseChunk(p->xml, source.at + fed, (int)slice, 0);
        if (!p->stopped)
            bound_pending(p, fed + slice);
    }
    if (!p->stopped)
        xmlParseChunk(p->xml, NULL, 0, 1);
}

static void read_once(struct parser *p, struct str source, struct record *record)
{
    prepare(p, source, record);
    bool small = source.len && source.len <= SLICE && source.len <= p->limits.bytes;
    if (small && !p->sliced && !memchr(source.at, '\0', source.len)) /* which libxml2 would take for the end */
        read_small(p, source);
    else
        read_in_slices(p, source);
    record->whole = !p->stopped;
    for (uint32_t e = p->open; p->stopped && e != NO_ELEMENT; e = record->elements[e].parent)
        number_children(record, e); /* of elements that were never closed */
    if (p->plug)
        xmlSchemaSAXUnplug(p->plug);
    p->plug = NULL;
}

void parse(struct parser *p, struct str source, struct record *record)
{
    bool careful = p->careful;
    read_once(p, source, record);
    if (p->doubtful) {
        record_clear(record);
        p->careful = true;
        read_once(p, source, record);
        p->careful = careful;
    }
    record_index(record);
}

void parser_free(struct parser *p)
{
    if (p->xml)
        xmlFreeParserCtxt(p->xml);
    for (int i = 0; i < KINDS_MOST; i++)
        schema_free(p->schemas[i]);
    buf_free(&p->text);
    buf_free(&p->scratch);
    *p = (struct parser){ 0 };
}
