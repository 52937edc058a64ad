/* The bounded transformation; see transform.h. */
#include "transform.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include "embedded.h"

enum { DEPTH = 200, STEPS = 50 * 1000 * 1000 };

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

static const char *apply(xsltStylesheet *sheet, xmlDoc *input, struct buf *out)
{
    const char *why = NULL;
    xsltTransformContext *c = xsltNewTransformContext(sheet, input);
    xsltSecurityPrefs *security = nothing_allowed();
    xsltSetCtxtSecurityPrefs(security, c);
    xsltSetTransformErrorFunc(c, NULL, quiet);
    c->maxTemplateDepth = DEPTH;
    c->opLimit = STEPS;
    c->xpathCtxt->opLimit = STEPS;
    xmlDoc *result = xsltApplyStylesheetUser(sheet, input, NULL, NULL, NULL, c);
    xmlChar *text = NULL;
    int length = 0;
    if (!result || c->state != XSLT_STATE_OK)
        why = "the stylesheet ended with an error or at a limit";
    else if (xsltSaveResultToString(&text, &length, result, sheet) != 0)
        why = "the result could not be written";
    else
        buf_add(out, text, (size_t)length);
    xmlFree(text);
    xmlFreeDoc(result);
    xsltFreeTransformContext(c);
    xsltFreeSecurityPrefs(security);
    return why;
}

const char *transform(const char *stylesheet, struct str xml, struct buf *out)
{
    xmlDoc *doc = embedded_document(stylesheet);
    if (!doc)
        return "there is no such stylesheet";
    xsltStylesheet *sheet = xsltParseStylesheetDoc(doc);
    if (!sheet) {
        xmlFreeDoc(doc);
        return "the stylesheet cannot be read";
    }
    const char *why = "the summary document cannot be read";
    xmlDoc *input = xml.len <= INT32_MAX
                        ? xmlReadMemory(xml.at, (int)xml.len, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_HUGE)
                        : NULL;
    if (input)
        why = apply(sheet, input, out);
    xmlFreeDoc(input);
    xsltFreeStylesheet(sheet);
    return why;
}
