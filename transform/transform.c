/* The bounded transformation; see transform.h. */
#include "transform.h"

#include <stdarg.h>
#include <stdio.h>

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include "embedded.h"

enum { DEPTH = 200 };

static xsltSecurityPrefs *nothing_allowed(void)
{
    xsltSecurityPrefs *s = xsltNewSecurityPrefs();
    for (int what = XSLT_SECPREF_READ_FILE; what <= XSLT_SECPREF_WRITE_NETWORK; what++)
        xsltSetSecurityPrefs(s, (xsltSecurityOption)what, xsltSecurityForbid);
    return s;
}

/* Keeps the first of what libxslt says, as one line. */
static void note(void *data, const char *pattern, ...) __attribute__((format(printf, 2, 3)));
static void note(void *data, const char *pattern, ...)
{
    enum { MOST = 300 };
    struct buf *why = data;
    char text[MOST];
    va_list list;
    va_start(list, pattern);
    vsnprintf(text, sizeof text, pattern, list);
    va_end(list);
    for (const char *at = text; *at && why->len < MOST; at++)
        buf_byte(why, (char)(*at == '\n' ? ' ' : *at));
}

static void note_last_error(struct buf *why)
{
    const xmlError *e = xmlGetLastError();
    if (e && e->message)
        note(why, "line %d: %s", e->line, e->message);
}

static xmlDoc *load_nothing(const xmlChar *address, xmlDict *dict, int options, void *data, xsltLoadType type)
{
    (void)address, (void)dict, (void)options, (void)data, (void)type;
    return NULL;
}

/* The steps of templates and those of paths are counted apart. */
static bool at_limit(const xsltTransformContext *c)
{
    return c->opCount >= c->opLimit || c->xpathCtxt->opCount >= c->xpathCtxt->opLimit;
}

static enum transform_end apply(xsltStylesheet *sheet, xmlDoc *input, unsigned steps, bool last, struct buf *out,
                                struct buf *why)
{
    enum transform_end end = TRANSFORM_FAULT;
    xsltTransformContext *c = xsltNewTransformContext(sheet, input);
    xsltSecurityPrefs *security = nothing_allowed();
    xsltSetCtxtSecurityPrefs(security, c);
    xsltSetTransformErrorFunc(c, why, note);
    c->maxTemplateDepth = DEPTH;
    c->opLimit = steps;
    c->xpathCtxt->opLimit = steps;
    xmlDoc *result = xsltApplyStylesheetUser(sheet, input, NULL, NULL, NULL, c);
    xmlChar *text = NULL;
    int length = 0;
    if (!result || c->state != XSLT_STATE_OK) {
        end = at_limit(c) ? TRANSFORM_LIMIT : TRANSFORM_FAULT;
    } else if (xsltSaveResultToString(&text, &length, result, sheet) != 0) {
        note(why, "the result could not be written");
    } else {
        end = TRANSFORM_DONE;
        buf_add(out, text, (size_t)length);
    }
    if (last)
        return end;
    xmlFree(text);
    xmlFreeDoc(result);
    xsltFreeTransformContext(c);
    xsltFreeSecurityPrefs(security);
    return end;
}

static xmlDoc *read_tree(struct str bytes, const char *name, int options)
{
    return bytes.len <= INT32_MAX
               ? xmlReadMemory(bytes.at, (int)bytes.len, name, NULL,
                               options | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
               : NULL;
}

enum transform_end transform(struct stylesheet from, struct str xml, unsigned steps, bool last, struct buf *out,
                             struct buf *why)
{
    enum transform_end end = TRANSFORM_FAULT;
    xmlSetGenericErrorFunc(why, note);
    xsltSetGenericErrorFunc(why, note);
    xsltSetLoaderFunc(load_nothing);
    xmlDoc *doc = from.embedded ? embedded_document(from.embedded) : read_tree(from.bytes, "stylesheet", 0);
    xsltStylesheet *sheet = doc ? xsltParseStylesheetDoc(doc) : NULL;
    if (doc && !sheet)
        xmlFreeDoc(doc);
    if (!doc)
        note_last_error(why);
    xmlDoc *input = sheet && !sheet->errors ? read_tree(xml, NULL, XML_PARSE_HUGE | XML_PARSE_COMPACT) : NULL;
    if (input)
        end = apply(sheet, input, steps, last, out, why);
    else if (sheet && !sheet->errors)
        note_last_error(why);
    if (last)
        return end;
    xmlFreeDoc(input);
    xsltFreeStylesheet(sheet);
    xmlSetGenericErrorFunc(NULL, NULL);
    xsltSetGenericErrorFunc(NULL, NULL);
    return end;
}
