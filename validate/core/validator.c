/* The validator of libxml2 beside the parser: it is handed what the parser reads, and has the last word on values; see
 * parse.h. */
#include <libxml/xmlerror.h>

#include "fault.h"
#include "parse.h"

/* What libxml2 says of a value. Structure is judged in content.c, so its words on that are not needed. */
static void on_invalid(void *data, xmlError *error)
{
    struct parser *p = data;
    if (error->code == XML_SCHEMAV_ELEMENT_CONTENT || error->code == XML_SCHEMAV_CVC_COMPLEX_TYPE_4 ||
        error->code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3)
        return;
    struct record *r = p->record;
    const struct element *e = &r->elements[p->open];
    uint32_t attribute = 0;
    const char *named = p->at_start && error->message ? strstr(error->message, ", attribute '") : NULL;
    if (named) {
        struct str rest = str_of(named + strlen(", attribute '"));
        struct str local = str_cut(&rest, '\'');
        name_id name = vocabulary_find(p->names, str_is(local, "lang") ? STR("xml:lang") : local);
        for (uint32_t i = e->attributes; i < e->attributes + e->attribute_count; i++)
            if (r->attributes[i].name == name)
                attribute = i + 1;
    }
    if (r->fault_count) { /* libxml2 says the same of facet and type: once is enough */
        const struct fault *last = &r->faults[r->fault_count - 1];
        if (last->element == p->open && last->attribute == attribute &&
            (last->kind == FAULT_VALUE || last->kind == FAULT_NO_VALUE))
            return;
    }
    struct item item = { r, p->open, attribute };
    struct str value = STR("");
    item_text(item, &value);
    value = arena_folded(&r->arena, value);
    struct fault *f =
        fault_within(r, value.len ? FAULT_VALUE : FAULT_NO_VALUE, item, span_trimmed(r, item_span(item)));
    if (value.len)
        fault_arg(r, f, arg_text("value", value));
    else
        fault_arg(r, f, arg_code("item", name_in_fault(r, p->open, attribute)));
    fault_expected(r, f, item_type(item));
}

void plug_validator(struct parser *p)
{
    if (p->trusted || !p->careful || !(p->schema = p->schemas[kind_index(p->record->kind)]))
        return;
    xmlSchemaValidCtxt *context = schema_validator(p->schema);
    if (!context)
        return;
    xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)on_invalid, p);
    p->validator = NULL;
    p->plug = xmlSchemaSAXPlug(context, &p->validator, &p->validator_data);
}

/* Hands the start tag to the validator, without the attributes that it need not see. */
void feed_start(struct parser *p, uint32_t element, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                const xmlChar **attributes, int count)
{
    const struct element *e = &p->record->elements[element];
    int kept = 0;
    p->scratch.len = 0;
    for (int i = 0; i < count; i++, attributes += 5) {
        name_id name = p->record->attributes[e->attributes + (uint32_t)i].name;
        if (!type_attribute(e->declaration->type, name))
            continue;
        const xmlChar *plain[] = { attributes[0], NULL, NULL, attributes[3], attributes[4] };
        buf_add(&p->scratch, plain, sizeof plain);
        kept++;
    }
    p->at_start = true;
    p->validator->startElementNs(p->validator_data, local, prefix, uri, 0, NULL, kept, 0,
                                 kept ? (const xmlChar **)(void *)p->scratch.at : NULL);
    p->at_start = false;
}
