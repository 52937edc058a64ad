/* The files that the build put into the program: schemas, registry, stylesheets, translations.
 * Nothing else is loaded at run time. */
#ifndef TL_EMBEDDED_H
#define TL_EMBEDDED_H

#include <libxml/tree.h>

#include "str.h"

struct embedded {
    const char *path; /* as in the source tree: "schema/common.xsd" */
    const unsigned char *bytes;
    size_t size;
};

extern const struct embedded embedded_files[]; /* sorted by path; made by the Makefile */
extern const size_t embedded_count;

/* The bytes of an embedded file; empty where there is none of that path. */
struct str embedded_file(const char *path);

/* An embedded XSD or stylesheet as a tree, with each xs:include and xsl:include replaced by the content
 * of the file it names (from the same folder). The caller frees it; NULL where it cannot be read. */
xmlDoc *embedded_document(const char *path);

#endif
