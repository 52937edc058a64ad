/* The bounded transformation; see transform.h. */
#include "transform.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
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

static void quiet(void *data, const char *pattern, ...)
{
    (void)data, (void)pattern;
}

/* The steps of templates and those of paths are counted apart. */
static bool at_limit(const xsltTransformContext *c)
{
    return c->opCount >= c->opLimit || c->xpathCtxt->opCount >= c->xpathCtxt->opLimit;
}

static enum transform_end apply(xsltStylesheet *sheet, xmlDoc *input, unsigned steps, struct buf *out,
                                const char **why)
{
    enum transform_end end = TRANSFORM_FAULT;
    xsltTransformContext *c = xsltNewTransformContext(sheet, input);
    xsltSecurityPrefs *security = nothing_allowed();
    xsltSetCtxtSecurityPrefs(security, c);
    xsltSetTransformErrorFunc(c, NULL, quiet);
    c->maxTemplateDepth = DEPTH;
    c->opLimit = steps;
    c->xpathCtxt->opLimit = steps;
    xmlDoc *result = xsltApplyStylesheetUser(sheet, input, NULL, NULL, NULL, c);
    xmlChar *text = NULL;
    int length = 0;
    if (!result || c->state != XSLT_STATE_OK) {
        end = at_limit(c) ? TRANSFORM_LIMIT : TRANSFORM_FAULT;
        *why = "the stylesheet ended with an error";
    } else if (xsltSaveResultToString(&text, &length, result, sheet) != 0) {
        *why = "the result could not be written";
    } else {
        end = TRANSFORM_DONE;
        buf_add(out, text, (size_t)length);
    }
    xmlFree(text);
    xmlFreeDoc(result);
    xsltFreeTransformContext(c);
    xsltFreeSecurityPrefs(security);
    return end;
}

enum transform_end transform(const char *stylesheet, struct str xml, unsigned steps, struct buf *out,
                             const char **why)
{
    enum transform_end end = TRANSFORM_FAULT;
    *why = "there is no such stylesheet";
    xmlDoc *doc = embedded_document(stylesheet);
    if (!doc)
        return end;
    *why = "the stylesheet cannot be read";
    xsltStylesheet *sheet = xsltParseStylesheetDoc(doc);
    if (!sheet) {
        xmlFreeDoc(doc);
        return end;
    }
    *why = "the summary document cannot be read";
    xmlDoc *input = xml.len <= INT32_MAX
                        ? xmlReadMemory(xml.at, (int)xml.len, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_HUGE)
                        : NULL;
    if (input)
        end = apply(sheet, input, steps, out, why);
    xmlFreeDoc(input);
    xsltFreeStylesheet(sheet);
    return end;
}
