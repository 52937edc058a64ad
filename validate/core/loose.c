/* The copy of a schema that libxml2 judges values with; see schema.h. */
#include "schema.h"

static bool is(const xmlNode *n, const char *name)
{
    return n->type == XML_ELEMENT_NODE && xmlStrEqual(n->name, BAD_CAST name);
}

static void drop_property(xmlNode *n, const char *name)
{
    xmlAttr *a = xmlHasProp(n, BAD_CAST name);
    if (a)
        xmlRemoveProp(a);
}

void schema_loosen(xmlNode *node)
{
    for (xmlNode *next, *c = node->children; c; c = next) {
        next = c->next;
        xmlChar *ref = is(c, "attribute") ? xmlGetNoNsProp(c, BAD_CAST "ref") : NULL;
        if (is(c, "import") || is(c, "annotation")) {
            xmlUnlinkNode(c);
            xmlFreeNode(c);
            continue;
        }
        if (ref) {
            drop_property(c, "ref");
            xmlNewProp(c, BAD_CAST "name", BAD_CAST "lang");
            xmlNewProp(c, BAD_CAST "type", BAD_CAST "language-tag");
        }
        xmlFree(ref);
        drop_property(c, "minOccurs");
        drop_property(c, "maxOccurs");
        drop_property(c, "use");
        if (is(c, "sequence")) {
            xmlNodeSetName(c, BAD_CAST "choice");
            xmlNewProp(c, BAD_CAST "minOccurs", BAD_CAST "0");
            xmlNewProp(c, BAD_CAST "maxOccurs", BAD_CAST "unbounded");
        }
        schema_loosen(c);
    }
}

xmlSchemaValidCtxt *schema_validator(struct schema *s)
{
    if (!s->validator) {
        xmlSchemaParserCtxt *parser = xmlSchemaNewDocParserCtxt(s->doc);
        s->validator = xmlSchemaParse(parser);
        xmlSchemaFreeParserCtxt(parser);
        s->context = s->validator ? xmlSchemaNewValidCtxt(s->validator) : NULL;
    }
    return s->context;
}
