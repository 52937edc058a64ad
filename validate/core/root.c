/* The root of a document tells what it is, and by which version of the format it is written; see parse.h. */
#include "fault.h"
#include "parse.h"

/* A part of a version: at most three digits; -1 for anything else. */
static int version_part(struct str digits)
{
    int number = 0;
    if (!digits.len || digits.len > 3)
        return -1;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9')
            return -1;
        number = number * 10 + (digits.at[i] - '0');
    }
    return number;
}

void check_version(struct parser *p)
{
    struct str format, rest;
    struct record *r = p->record;
    struct item root = record_root(r), item = item_at(root, "@format");
    if (!item_token(item, &format))
        return; /* a missing attribute, which content.c tells */
    rest = format;
    int major = version_part(str_cut(&rest, '.')), minor = version_part(rest);
    if (major < 0 || minor < 0 || *format.at == '0')
        return; /* malformed: the schema says so */
    if (major == TL_FORMAT_MAJOR && minor <= TL_FORMAT_MINOR)
        return;
    struct fault *f = fault_at(r, major == TL_FORMAT_MAJOR ? FAULT_NEWER_MINOR : FAULT_VERSION, 0, item.attribute);
    fault_arg(r, f, arg_text("version", format));
    if (major != TL_FORMAT_MAJOR)
        parser_stop(p);
}

/* The root decides what the document is; a document that is none of ours is not read further. */
bool begin_root(struct parser *p, const xmlChar **name, bool ours)
{
    struct record *r = p->record;
    struct str local = str_of((const char *)name[0]);
    enum kind kind = kind_of(local);
    if (kind && ours) {
        r->kind = kind;
        return true;
    }
    struct fault *f = fault_at(r, kind ? FAULT_NAMESPACE : FAULT_ROOT, 0, 0);
    if (kind)
        wrong_namespace(r, f, element_name(r, 0), name);
    else
        fault_arg(r, f, arg_text("found", local));
    parser_stop(p);
    return false;
}
