/* The English of everything beside the rules; see phrases.h. Sorted by id. */
#include "phrases.h"

#include <libxml/xmlerror.h>
#include <string.h>

const struct phrase phrases[] = {
    { "article/3", "Article 3: stockpile destruction" },
    { "article/4", "Article 4: clearance and destruction" },
    { "basis/article", "Art. {article}" },
    { "basis/paragraph", "{symbol}, para. {paragraph}" },
    { "basis/record", "the record itself" },
    { "certainty/interpreted", "our reading" },
    { "certainty/stated", "as stated" },
    { "certainty/unverified", "unverified" },
    { "channel/analysis-group", "the Analysis Group" },
    { "channel/article-7-report", "Article 7 reports" },
    { "channel/every-meeting", "meetings of States Parties" },
    { "check/as-of", "treatylint {version}, as of {date}; the registry knows decisions up to {until}" },
    { "check/basis", "basis: {citation}; {force}; {certainty}: {text}" },
    { "check/basis-record", "basis: the record itself ({certainty}): {text}" },
    { "check/complete", "declared complete: {file}" },
    { "check/counts", "{errors}, {warnings}, {notes} in {records}" },
    { "check/coverage", "coverage: {evaluated} of {total} rules evaluated" },
    { "check/help", "help: {help}" },
    { "check/item", "item: {item}" },
    { "check/not-applicable", "not applicable: {rule}: {reason}" },
    { "check/not-evaluated", "not evaluated: {rule}: {reason}" },
    { "check/nothing-found", "nothing found in {records}" },
    { "check/overlay", "registry overlay {file}" },
    { "check/settings", "settings {file}" },
    { "check/steps", "derivation: {derivation}" },
    { "decisions/analysis", "Analysis" },
    { "decisions/article", "Article" },
    { "decisions/caption", "Extensions of deadlines" },
    { "decisions/channel", "Channel" },
    { "decisions/channels-caption", "Reporting by State and channel" },
    { "decisions/citation", "Cited as" },
    { "decisions/derivation", "Derivation" },
    { "decisions/due", "Due each year by" },
    { "decisions/expectation", "Expectation" },
    { "decisions/further", "Further information" },
    { "decisions/item", "Item" },
    { "decisions/items", "Items" },
    { "decisions/items-caption", "Reporting items" },
    { "decisions/length", "Length" },
    { "decisions/letter", "Letter" },
    { "decisions/meeting", "{meeting}, {place}, {from} to {to}; {symbol}" },
    { "decisions/meeting-name", "Meeting" },
    { "decisions/new", "New deadline" },
    { "decisions/none", "No decision on an extension stands in the records given." },
    { "decisions/notes-caption", "Expectations and observations" },
    { "decisions/observation", "Observation" },
    { "decisions/outcome", "Outcome" },
    { "decisions/previous", "Previous deadline" },
    { "decisions/state", "State" },
    { "decisions/subject", "Kind" },
    { "decisions/text", "In short" },
    { "decisions/title", "Decisions on extensions of deadlines" },
    { "derivation/extended", "; extended by the {meeting} to {date}" },
    { "derivation/extended-by", "; extended by the {meeting} by {span} to {date}" },
    { "derivation/from", "{term} {date}" },
    { "derivation/less", " - {span} = {date}" },
    { "derivation/plus", " + {span} = {date}" },
    { "derivation/unverified", "[unverified]" },
    { "explain/basis", "Legal basis" },
    { "explain/clean", "This raises nothing" },
    { "explain/help", "Help" },
    { "explain/kinds", "Kinds of records" },
    { "explain/message", "Message" },
    { "explain/raises", "This raises it" },
    { "explain/requirement", "{citation}; {force}; {certainty}: {text}" },
    { "fault/shape", "what its schema describes" },
    { "foot/computed",
      "Computed from the records and registry given; not a statement of the position of any State or Meeting." },
    { "foot/horizon", "The registry knows decisions up to {date}." },
    { "foot/program", "treatylint {version}" },
    { "force/agreed", "agreed" },
    { "force/binding", "binding" },
    { "force/political", "political" },
    { "force/practice", "practice" },
    { "force/record", "needs no treaty text" },
    { "kind/meeting-report", "report of a meeting" },
    { "kind/registry", "registry" },
    { "kind/settings", "settings" },
    { "limit/bytes", "bytes of a document" },
    { "limit/depth", "nesting of elements" },
    { "limit/elements", "number of elements" },
    { "limit/findings", "findings of one record" },
    { "limit/text", "bytes of one text" },
    { "limit/token", "bytes of one tag" },
    { "list/comma", ", " },
    { "list/none", "none" },
    { "outcome/deferred", "deferred" },
    { "outcome/granted", "granted" },
    { "outcome/granted-shorter", "granted for a shorter time than requested" },
    { "outcome/refused", "refused" },
    { "reason/no-item", "the records have no {item}" },
    { "reason/no-record", "no record was given" },
    { "reason/no-value", "{item} is missing or cannot be read" },
    { "reason/not-read", "the record could not be read to its end" },
    { "reason/other-kind", "the rule is not for records of kind {item}" },
    { "reason/symbol-not-given", "{item} is cited, and is not among the records given" },
    { "severity/error", "error" },
    { "severity/note", "note" },
    { "severity/warning", "warning" },
    { "term/entry-into-force", "entry into force" },
    { "term/original-deadline", "original deadline" },
    { "term/previous-deadline", "previous deadline" },
    { "unit/day/one", "{n} day" },
    { "unit/day/other", "{n} days" },
    { "unit/error/one", "{n} error" },
    { "unit/error/other", "{n} errors" },
    { "unit/month/one", "{n} month" },
    { "unit/month/other", "{n} months" },
    { "unit/note/one", "{n} note" },
    { "unit/note/other", "{n} notes" },
    { "unit/record/one", "{n} record" },
    { "unit/record/other", "{n} records" },
    { "unit/warning/one", "{n} warning" },
    { "unit/warning/other", "{n} warnings" },
    { "unit/year/one", "{n} year" },
    { "unit/year/other", "{n} years" },
    { "xml/after-end", "content stands behind the end of the document" },
    { "xml/ampersand", "an & begins no reference; write &amp; for the character itself" },
    { "xml/attribute-twice", "an attribute stands twice in one tag" },
    { "xml/attribute-value", "the value of an attribute is not in quotes, or a < stands in it" },
    { "xml/cdata", "a CDATA section has no end" },
    { "xml/character", "a character that XML does not allow" },
    { "xml/comment", "a comment has no end, or two hyphens stand in it" },
    { "xml/declaration", "the XML declaration cannot be read" },
    { "xml/entity", "a reference to an entity that is not defined" },
    { "xml/name", "a name is missing or cannot be read" },
    { "xml/other", "the text does not follow the rules of XML" },
    { "xml/start", "the document does not begin with an element" },
    { "xml/tag", "a tag is not closed by >" },
    { "xml/tag-mismatch", "an end tag does not match its start tag" },
    { "xml/unclosed", "the document ends before all elements are closed" },
};

const size_t phrase_count = sizeof phrases / sizeof *phrases;

const char *phrase_english(const char *id, size_t length)
{
    size_t low = 0, high = phrase_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const char *its = phrases[middle].id;
        int order = strncmp(id, its, length);
        if (order == 0 && its[length])
            order = -1;
        if (order == 0)
            return phrases[middle].english;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static const struct {
    int code;
    const char *id;
} xml_errors[] = {
    { XML_ERR_DOCUMENT_EMPTY, "xml/start" },
    { XML_ERR_DOCUMENT_END, "xml/after-end" },
    { XML_ERR_INVALID_CHARREF, "xml/character" },
    { XML_ERR_INVALID_CHAR, "xml/character" },
    { XML_ERR_INVALID_ENCODING, "xml/character" },
    { XML_ERR_ENTITYREF_NO_NAME, "xml/ampersand" },
    { XML_ERR_ENTITYREF_SEMICOL_MISSING, "xml/ampersand" },
    { XML_ERR_NAME_REQUIRED, "xml/name" },
    { XML_ERR_UNDECLARED_ENTITY, "xml/entity" },
    { XML_WAR_UNDECLARED_ENTITY, "xml/entity" },
    { XML_ERR_LT_IN_ATTRIBUTE, "xml/attribute-value" },
    { XML_ERR_ATTRIBUTE_NOT_STARTED, "xml/attribute-value" },
    { XML_ERR_ATTRIBUTE_NOT_FINISHED, "xml/attribute-value" },
    { XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "xml/attribute-value" },
    { XML_ERR_ATTRIBUTE_REDEFINED, "xml/attribute-twice" },
    { XML_ERR_COMMENT_NOT_FINISHED, "xml/comment" },
    { XML_ERR_HYPHEN_IN_COMMENT, "xml/comment" },
    { XML_ERR_CDATA_NOT_FINISHED, "xml/cdata" },
    { XML_ERR_XMLDECL_NOT_STARTED, "xml/declaration" },
    { XML_ERR_XMLDECL_NOT_FINISHED, "xml/declaration" },
    { XML_ERR_RESERVED_XML_NAME, "xml/declaration" },
    { XML_ERR_VERSION_MISSING, "xml/declaration" },
    { XML_ERR_UNKNOWN_VERSION, "xml/declaration" },
    { XML_ERR_ENCODING_NAME, "xml/declaration" },
    { XML_ERR_STANDALONE_VALUE, "xml/declaration" },
    { XML_ERR_GT_REQUIRED, "xml/tag" },
    { XML_ERR_SPACE_REQUIRED, "xml/tag" },
    { XML_ERR_LT_REQUIRED, "xml/tag" },
    { XML_ERR_LTSLASH_REQUIRED, "xml/unclosed" },
    { XML_ERR_TAG_NAME_MISMATCH, "xml/tag-mismatch" },
    { XML_ERR_TAG_NOT_FINISHED, "xml/unclosed" },
};

struct phrase phrase_of_xml_error(int code)
{
    const char *id = "xml/other";
    for (size_t i = 0; i < sizeof xml_errors / sizeof *xml_errors; i++)
        if (xml_errors[i].code == code)
            id = xml_errors[i].id;
    return (struct phrase){ id, phrase_english(id, strlen(id)) };
}
