/* The core as a library: memory in, memory out. A session holds what is the same for every record: schemas,
 * registry, rules. It opens no file, reads no clock, and keeps nothing between two records. */
#ifndef TL_SESSION_H
#define TL_SESSION_H

#include "parse.h"
#include "registry.h"
#include "rule.h"

struct session {
    struct vocabulary names;
    struct parser parser;
    struct registry registry;
    struct record record;      /* the one being checked */
    struct pattern **patterns; /* by rule; NULL where it has none */
    struct buf limits;         /* those of the parser, as text */
};

/* What a source is, before the core looks at it. */
struct source {
    struct str path;         /* as it is to be shown */
    struct str text;         /* UTF-8, without byte order mark; stays the caller's */
    uint8_t hash[32];        /* SHA-256 of the bytes as they were */
    const char *undecodable; /* the encoding in which the bytes could not be decoded; else NULL */
    bool refused;            /* because that encoding is none that is accepted */
};

/* Reads the embedded registry, and the schemas of those kinds of documents that are to be read (REGISTRY is always one); with
 * kinds of RECORDS what rules search for in them too. False only where the build is broken; says which file. */
bool session_open(struct session *, const struct limits *, unsigned kinds, const char **broken);
/* Makes ready what records need only now and then: worth its time before many of them are checked, and before a fork. */
void session_prepare(struct session *);
void session_close(struct session *);
/* From now on documents are read within these limits. */
void session_limit(struct session *, const struct limits *);

/* What is to be said of a registry or settings document; it lives in the arena. */
struct remarks {
    struct str root;               /* its root, where that is not the one of its kind */
    const struct digest *findings; /* what is wrong with it, or only newer; else NULL */
    struct clash clash;            /* where it contradicts what is known; no row where it does not */
};

/* Adds a registry overlay; its text must outlive the session. False where it cannot be used; after a clash, the
 * registry cannot either. */
bool session_overlay(struct session *, const struct source *, struct arena *, struct remarks *);

/* Parses and checks one record. The digest lives in the arena. */
struct digest *session_check(struct session *, const struct source *, struct arena *);

/* The digest of a record on which the work had to be given up: by a limit of the roof, which is a finding, of the kind of
 * the phrase ("limit/time"); without one, of a record that was not read. */
struct digest *session_given_up(struct session *, const struct source *, const char *limit, int64_t most,
                                struct arena *);

/* Parses a record without judging it; its source must outlive it. */
void session_read(struct session *, const struct source *, struct record *);

/* What digests of this session depend on beside their records; it lives as long as the session. */
struct imprint session_imprint(const struct session *);

/* Reads a document of that kind, such as settings, into `record`, whose source must outlive it. False where it cannot be used. */
bool session_document(struct session *, const struct source *, enum kind, struct record *, struct arena *,
                      struct remarks *);
/* Reads a document of waivers and checks it. NULL where it cannot be used. The digest lives in the arena. */
struct digest *session_waivers(struct session *, const struct source *, struct arena *, struct remarks *);

#endif
