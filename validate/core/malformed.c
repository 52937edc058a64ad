/* What libxml2 says of a document that is not well-formed, and where; see parse.h. */
#include <libxml/xmlerror.h>

#include "fault.h"
#include "lex.h"
#include "parse.h"
#include "phrases.h"

/* libxml2 looks for attributes that stand twice behind the last of them. */
static struct span second_attribute(const struct parser *p, const xmlError *error)
{
    uint32_t end = parser_offset(p), seen = 0;
    struct lex_tag tag = lex_tag(p->record->source, tag_before(p->record->source, end));
    struct lex_attribute found;
    while (error->code == XML_ERR_ATTRIBUTE_REDEFINED && lex_next(&tag, &found)) {
        struct str local = found.name, prefix = str_cut(&local, ':');
        bool its = error->str2 ? str_is(prefix, error->str1) && str_is(local, error->str2)
                               : str_is(found.name, error->str1);
        if (its && ++seen == 2)
            return (struct span){ found.from, found.to };
    }
    return (struct span){ end, end };
}

/* What has no end, or may not stand there, is told as that, be it the last thing in the document. */
static bool says_more(int code)
{
    static const int codes[] = { XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED,
                                 XML_ERR_PI_NOT_FINISHED,      XML_ERR_ATTRIBUTE_NOT_FINISHED,
                                 XML_ERR_INVALID_CHAR,         XML_ERR_HYPHEN_IN_COMMENT };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i] == code)
            return true;
    return false;
}

/* Of a document that ends too soon libxml2 says this and that, of its last piece; the end is where it is broken. */
static bool ends_too_soon(const struct parser *p, const xmlError *error, struct fault *f)
{
    struct str source = p->record->source;
    uint32_t end = (uint32_t)source.len;
    while (end && blank(source.at[end - 1]))
        end--;
    bool before_root = p->record->element_count == 0, open = p->open != NO_ELEMENT;
    bool tag_ends = end && source.at[end - 1] == '>' && error->code == XML_ERR_TAG_NAME_MISMATCH;
    if (f->to + 1 < end || !(before_root || open) || tag_ends || says_more(error->code))
        return false;
    f->from = f->to = end;
    return true;
}

static int missing_end(const struct parser *p)
{
    return p->open == NO_ELEMENT ? XML_ERR_DOCUMENT_EMPTY : XML_ERR_TAG_NOT_FINISHED;
}

void on_malformed(void *data, const xmlError *error)
{
    struct parser *p = data;
    if (p->stopped || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE)
        return;
    tell_stray(p, parser_offset(p));
    bool empty = true;
    for (size_t i = 0; empty && i < p->record->source.len; i++)
        empty = strchr(" \t\r\n", p->record->source.at[i]) && p->record->source.at[i];
    struct fault *f = fault_of_document(p->record, empty ? FAULT_EMPTY : FAULT_NOT_WELL_FORMED);
    struct span span = second_attribute(p, error);
    f->from = span.from;
    f->to = span.to;
    if (p->open != NO_ELEMENT)
        f->element = p->open;
    struct phrase problem = phrase_of_xml_error(ends_too_soon(p, error, f) ? missing_end(p) : error->code);
    fault_arg(p->record, f, arg_term("problem", str_of(problem.id), str_of(problem.english)));
    parser_stop(p);
}
