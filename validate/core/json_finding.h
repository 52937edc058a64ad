/* A finding as JSON, for the formats that are made of it: English, with its arguments by name. */
#ifndef TL_JSON_FINDING_H
#define TL_JSON_FINDING_H

#include "json.h"
#include "messages.h"
#include "report.h"

/* The voice in which JSON speaks, whatever the language of the run. */
struct voice voice_in_english(const struct voice *);

/* The keys of a finding of this record, within an object that the caller begins and ends. */
void json_finding(struct json *, const struct voice *english, const struct digest *, const struct finding *);

#endif
