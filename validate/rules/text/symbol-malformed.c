/* A symbol of the Convention's documents follows the grammar of the series: CCM/MSP/2022/12, CCM/CONF/2021/6,
 * CCM/MSP/2011/WP.3/Rev.1/Amend.1. CCM/77 of the conference of Dublin. Symbols of
 * other series are not judged. */
#include "rule.h"

static void judge(struct check *c, struct item at)
{
    struct str symbol;
    if (!item_token(at, &symbol))
        return;
    symbol = str_cut(&symbol, '#'); /* a citation goes on with a paragraph */
    if (str_starts(symbol, "CCM/") && !matches_pattern(c, symbol))
        finding(c, at, arg_text("symbol", symbol));
}

static void check(struct check *c, struct item root)
{
    each_below(i, root, "@symbol")
        judge(c, i);
    each_below(i, root, "@reissued-as")
        judge(c, i);
    each_below(i, root, "@draft")
        judge(c, i);
    each_below(i, root, "@analysis")
        judge(c, i);
    each_below(i, root, "@refers-to")
        judge(c, i);
    each_below(i, root, "@to")
        judge(c, i);
}

/* The words of the series are always written with the same letters; what follows a # is a paragraph. */
static bool mend(struct check *c, struct item at, struct str value, struct buf *out)
{
    (void)at;
    struct str behind = value, symbol = str_cut(&behind, '#');
    mend_symbol(symbol, out);
    bool mended = matches_pattern(c, buf_all(out));
    buf_add(out, symbol.at + symbol.len, value.len - symbol.len);
    return mended;
}

const struct rule rule_symbol_malformed = {
    .id = "symbol-malformed",
    .kinds = RECORDS,
    .basis = "record-symbols",
    .about = ABOUT_RECORD,
    .message = "{symbol} is not a symbol of the Convention's documents; expected a form such as CCM/MSP/2022/12, "
               "CCM/CONF/2021/6 or CCM/MSP/2022/WP.3/Rev.1",
    .help = "Compare the symbol with the document.",
    .on_record = check,
    .mend = mend,
    .each = ".",
    .pattern =
        "CCM/[0-9]{1,3}|CCM/(MSP|CONF)/20[0-9]{2}/((WP|CRP|INF|MISC)\\.[1-9][0-9]{0,3}|(PM/)?[1-9][0-9]{0,3})"
        "(/(Rev|Add|Corr|Amend)\\.[1-9][0-9]{0,2})*",
};
