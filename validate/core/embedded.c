/* Access to embedded files, and their includes; see embedded.h. */
#include "embedded.h"

#include <libxml/parser.h>

#include "list.h"
#include "memory.h"

static int by_path(const void *one, const void *path)
{
    return strcmp(((const struct embedded *)one)->path, path);
}

struct str embedded_file(const char *path)
{
    const struct embedded *found = list_find(path, embedded_files, embedded_count, sizeof *embedded_files, by_path);
    return found ? (struct str){ (const char *)found->bytes, found->size } : STR("");
}

static xmlDoc *read_tree(const char *path)
{
    struct str file = embedded_file(path);
    return file.len ? xmlReadMemory(file.at, (int)file.len, path, "UTF-8", XML_PARSE_NONET | XML_PARSE_NOBLANKS)
                    : NULL;
}

/* Puts the children of the included document where the include stands; the first of them, or NULL where there is no such
 * file, is where the walk goes on, for it may be an include itself. */
static xmlNode *splice(xmlNode *include, const char *folder, size_t folder_len, const xmlChar *file)
{
    struct buf path = { 0 };
    buf_add(&path, folder, folder_len);
    buf_text(&path, (const char *)file);
    buf_byte(&path, '\0');
    xmlDoc *included = read_tree(path.at);
    buf_free(&path);
    if (!included)
        return NULL;
    xmlNode *first = NULL;
    for (xmlNode *child = xmlDocGetRootElement(included)->children; child; child = child->next) {
        xmlNode *copy = xmlDocCopyNode(child, include->doc, 1);
        if (copy)
            xmlAddPrevSibling(include, copy);
        if (!first)
            first = copy;
    }
    xmlFreeDoc(included);
    xmlUnlinkNode(include);
    xmlFreeNode(include);
    return first;
}

xmlDoc *embedded_document(const char *path)
{
    xmlDoc *doc = read_tree(path);
    const char *slash = strrchr(path, '/');
    size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
    xmlNode *next;
    for (xmlNode *n = doc ? xmlDocGetRootElement(doc)->children : NULL; n; n = next) {
        next = n->next;
        if (n->type != XML_ELEMENT_NODE || !xmlStrEqual(n->name, BAD_CAST "include"))
            continue;
        xmlChar *file = xmlGetNoNsProp(n, BAD_CAST "schemaLocation");
        if (!file)
            file = xmlGetNoNsProp(n, BAD_CAST "href");
        next = file ? splice(n, path, folder, file) : NULL;
        xmlFree(file);
        if (!next) {
            xmlFreeDoc(doc);
            return NULL;
        }
    }
    return doc;
}
