/* Short texts, and what the schema says of the items that hold them; see wording.h. */
#include "wording.h"

#include "rule.h"

/* clang-format off */
const char wording_nothing[] =
    "(*UCP)(?i)[(\\[\"'«“]?(?:[-–—‒−_.,;:/\\\\*…·•~=]+|n[./ ]{0,2}a|n[./ ]{0,2}r|none|nil"
    "|null|nothing|no|not\\s+applicable|non[- ]applicable|not\\s+relevant|not\\s+available"
    "|nothing\\s+to\\s+(?:report|declare)|same|idem|ditto|void|blank|empty|néant|neant"
    "|sans\\s+objet|s[./]o|non|aucune?|rien|rien\\s+à\\s+(?:signaler|déclarer)|r\\.?a\\.?s"
    "|ningun[oa]|ningún|nada|sin\\s+objeto|no\\s+aplica(?:ble)?|no\\s+procede"
    "|no\\s+corresponde|no\\s+hay|nada\\s+que\\s+(?:informar|declarar)|lo\\s+mismo|ídem|нет"
    "|не\\s+применимо|неприменимо|не\\s+применяется|н/[дпо]|ничего|отсутству(?:ет|ют)"
    "|то\\s+же(?:\\s+самое)?|无|無|没有|沒有|否|不适用|不適用|暂无|同上|无内容|لا|لا\\s+يوجد|لا\\s+توجد|لا\\s+شيء"
    "|لا\\s+ينطبق|لا\\s+تنطبق|غير\\s+منطبق(?:ة)?|لا\\s+ينطبق\\s+ذلك|نفسه"
    "|المثل)[.!。…]*[)\\]\"'»”]?";

const char wording_placeholder[] =
    "(*UCP)(?i)[(\\[<{*«\"]{0,3}[ \\t\\r\\n\\x{a0}]*(?:t\\.?b\\.?[acd]|to\\s*do|fixme|x{3,}|\\?+|_{3,}"
    "|lorem\\s+ipsum.*|placeholder|dummy\\s+text|your\\s+text\\s+here"
    "|(?:to\\s+be|will\\s+be)\\s+(?:completed|confirmed|determined|decided|defined|added|announced|advised|filled(?:\\s+in)?|provided|supplied|inserted|updated|verified|checked|submitted)(?:\\s+(?:later|soon|shortly|in\\s+due\\s+course))?"
    "|(?:please\\s+)?(?:insert|fill\\s+in)\\s+(?:here|text|name|date|number|figure|this|the|a|an)\\b.*"
    "|à\\s+(?:compléter|completer|confirmer|préciser|déterminer|définir|remplir|renseigner|venir|insérer)(?:\\s+ultérieurement)?"
    "|insérer\\s+(?:ici|le|la|les|un|une)\\b.*"
    "|(?:por|a)\\s+(?:completar|confirmar|determinar|definir|rellenar)(?:\\s+más\\s+adelante)?"
    "|insertar\\s+(?:aquí|el|la|los|un|una|texto|nombre|fecha)\\b.*|уточняется|уточнить|дополнить|заполнить|вставить\\s+(?:текст|имя|название|дату|число)\\b.*"
    "|подлежит\\s+(?:уточнению|заполнению)"
    "|будет\\s+(?:уточнено|дополнено|заполнено|представлено)(?:\\s+позднее)?|待补充|待補充|待定|待确认"
    "|待填写?|待完善|待更新|(?:请|在此)(?:填写|插入|输入).*|سي?ُ?ستكمل(?:\\s+لاحقا?ً?ا?)?"
    "|يُ?ستكمل(?:\\s+لاحقا?ً?ا?)?|يُ?حدد\\s+لاحقا?ً?ا?|للاستكمال|قيد\\s+الاستكمال"
    ")[.…]*\\s*[)\\]>}*»\"]{0,3}|(?i)\\[\\s*(?:insert|add|enter|fill|complete"
    "|specify|name\\s+of|date\\s+of|number\\s+of|insérer|insertar|вставить|أدخل|填写|插入).*\\]";

const char wording_unchanged[] =
    "(*UCP)(?i)[(\\[]?(?:(?:there\\s+(?:is|was|are|were|has\\s+been|have\\s+been)\\s+)?no\\s+(?:changes?|news|update)(?:\\s+(?:since|from|to|in|on|compared)\\b[^,;:.]{0,40})?"
    "|(?:remains?\\s+)?unchanged(?:\\s+(?:since|from|compared)\\b[^,;:.]{0,40})?"
    "|not\\s+changed(?:\\s+since\\b[^,;:.]{0,40})?"
    "|(?:same\\s+)?as\\s+(?:in\\s+|for\\s+)?(?:the\\s+)?(?:last|previous|prior|earlier|preceding|before)\\b[^,;:.]{0,40}"
    "|(?:please\\s+)?(?:see|refer\\s+to|cf\\.?)\\s+(?:the\\s+|our\\s+)?(?:last|previous|prior|earlier|preceding|initial|report\\s+(?:of|for|on|covering))\\b[^,;:.]{0,40}"
    "|(?:voir|cf\\.?)\\s+(?:le\\s+|notre\\s+)?rapport\\s+(?:précédent|antérieur|initial|de|pour)\\b[^,;:.]{0,40}"
    "|sans\\s+changement|pas\\s+de\\s+changement(?:\\s+depuis\\b[^,;:.]{0,40})?"
    "|aucun\\s+changement(?:\\s+depuis\\b[^,;:.]{0,40})?"
    "|inchangée?s?(?:\\s+depuis\\b[^,;:.]{0,40})?"
    "|comme\\s+l['’]an(?:née)?\\s+(?:dernier|dernière|passée?|précédente)"
    "|sin\\s+(?:cambios?|novedad(?:es)?|variación|modificaciones)(?:\\s+(?:desde|respecto)\\b[^,;:.]{0,40})?"
    "|no\\s+hay\\s+cambios(?:\\s+desde\\b[^,;:.]{0,40})?"
    "|(?:véase|ver)\\s+(?:el\\s+)?informe\\s+(?:anterior|inicial|previo|de)\\b[^,;:.]{0,40}"
    "|igual\\s+que\\s+el\\s+año\\s+(?:anterior|pasado)"
    "|без\\s+изменений(?:\\s+с\\b[^,;:.]{0,40})?|изменений\\s+нет"
    "|не\\s+изменил(?:ось|ся|ась|ись)(?:\\s+с\\b[^,;:.]{0,40})?"
    "|см\\.?\\s+(?:предыдущий|прошлый|первоначальный)\\s+(?:доклад|отч[её]т)[^,;:.]{0,40}"
    "|как\\s+в\\s+(?:прошлом|предыдущем)\\s+(?:году|докладе|отч[её]те)"
    "|(?:自.{0,30}(?:以来|起))?(?:无变化|無變化|没有变化|未变更|无变动|不变)|同去年|与去年相同"
    "|(?:见|参见)(?:上|前)(?:一|次)?.{0,4}报告"
    "|(?:لا\\s+تغيير|دون\\s+تغيير|بدون\\s+تغيير|لم\\s+يطرأ\\s+(?:أي\\s+)?تغيير|لا\\s+يوجد\\s+تغيير)(?:\\s+(?:منذ|عن|على)\\b[^,;:.]{0,40})?"
    "|(?:انظر|راجع)\\s+التقرير\\s+(?:السابق|الأخير|الأولي)"
    "|كما\\s+في\\s+(?:العام|السنة|التقرير)\\s+(?:الماضي|الماضية|السابق|السابقة))[.。]*[)\\]]?";
/* clang-format on */

static const struct declaration *declaration_of(struct item i)
{
    return i.record->elements[i.element].declaration;
}

void each_short_text(struct check *c, void (*judge)(struct check *, struct item at, struct str text))
{
    struct text_cursor t = { 0 };
    while (text_next(c, TEXT_BRIEF | TEXT_PROSE, &t)) {
        bool other =
            t.item.attribute && !str_is(attribute_name(t.item.record, t.item.element, t.item.attribute), "reason");
        struct str text = str_trimmed(t.text);
        if (!other && text.len)
            judge(c, t.item, text);
    }
}

bool is_terse(struct str text)
{
    enum { MOST = 4 };
    int words = 0;
    for (size_t i = 0; i < text.len && words <= MOST; i++)
        words += !blank(text.at[i]) && (!i || blank(text.at[i - 1]));
    return words <= MOST;
}

bool may_be_name(struct item i, struct str text)
{
    static const char *const names[] = { "district", "locality", "name", "person", "province" };
    struct str name = element_name(i.record, i.element);
    bool names_one = false, word = true;
    for (size_t n = 0; n < sizeof names / sizeof *names; n++)
        names_one |= str_is(name, names[n]);
    for (size_t n = 0; names_one && n < text.len; n++)
        word &= !strchr(" /.-()[]\t\n", text.at[n]);
    return names_one && (word || str_is(name, "person"));
}

bool takes_value_state(struct item i)
{
    const struct declaration *d = declaration_of(i);
    return !i.attribute && d && d->type->stated;
}

bool is_yearly(struct item i)
{
    for (; item_given(i); i = item_parent(i))
        if (declaration_of(i) && declaration_of(i)->yearly)
            return true;
    return false;
}

bool is_voluntary(struct item i)
{
    for (; item_given(i); i = item_parent(i))
        if (declaration_of(i) && declaration_of(i)->voluntary)
            return true;
    return false;
}

static const char *asks(const struct registry *r, const char *articles, const char *const *requirements,
                        size_t count)
{
    for (size_t n = 0; articles && n < count; n++) {
        const struct requirement *one = registry_requirement(r, str_of(requirements[n]));
        if (one && one->article.len && str_listed(str_of(articles), ',', one->article))
            return requirements[n];
    }
    return NULL;
}

const char *asked_by(const struct registry *r, struct item i, const char *const *requirements, size_t count)
{
    if (is_voluntary(i))
        return NULL;
    for (struct item parent = item_parent(i); item_given(parent); i = parent, parent = item_parent(i)) {
        const struct declaration *d = declaration_of(i);
        bool section = !item_given(item_parent(parent));
        if (!d || (!section && !d->least && d->most == 1))
            return NULL;
        const char *found = asks(r, d->articles, requirements, count);
        if (found)
            return found;
    }
    return NULL;
}
