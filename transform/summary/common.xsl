<?xml version="1.0" encoding="UTF-8"?>
<!-- How every summary looks as a page: one file, readable offline, in print and by a screen reader, from right to left
     where the language is written so. No script, nothing fetched, no arithmetic: the document has been computed. No row
     looks at its neighbours, so that the steps grow with the rows and not with their square. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:include href="charts.xsl"/>

  <xsl:template match="/tl:summary">
    <html lang="{@language}" dir="{@direction}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title><xsl:value-of select="tl:title"/></title>
        <style>
          <xsl:call-template name="style"/>
        </style>
      </head>
      <body>
        <header>
          <h1><xsl:value-of select="tl:title"/></h1>
          <xsl:if test="count(tl:heading) &gt; 2">
            <nav aria-label="{tl:title}">
              <ul>
                <xsl:apply-templates select="tl:heading" mode="contents"/>
              </ul>
            </nav>
          </xsl:if>
        </header>
        <main>
          <xsl:apply-templates select="tl:heading | tl:paragraph | tl:table | tl:chart"/>
        </main>
        <footer>
          <xsl:apply-templates select="tl:foot"/>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="tl:heading" mode="contents">
    <li class="level-{@level}">
      <a href="#{generate-id()}">
        <xsl:call-template name="own-language"/>
        <xsl:value-of select="."/>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="tl:heading">
    <xsl:element name="h{@level}">
      <xsl:attribute name="id"><xsl:value-of select="generate-id()"/></xsl:attribute>
      <xsl:call-template name="own-language"/>
      <xsl:value-of select="."/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tl:paragraph | tl:foot">
    <p><xsl:value-of select="."/></p>
  </xsl:template>

  <!-- What and its value, as a list. -->
  <xsl:template match="tl:table[@layout = 'facts']">
    <section class="facts {@id}" aria-label="{tl:caption}">
      <dl>
        <xsl:for-each select="tl:row">
          <div>
            <dt><xsl:value-of select="tl:cell[1]"/></dt>
            <dd><xsl:for-each select="tl:cell[2]"><xsl:call-template name="inside"/></xsl:for-each></dd>
          </div>
        </xsl:for-each>
      </dl>
    </section>
  </xsl:template>

  <!-- A table may be wider than the window, and is then moved within it: by a keyboard too, which is told what it moves. Tables
       below several headings may be called alike. -->
  <xsl:template match="tl:table">
    <xsl:variable name="first" select="tl:row[1]"/>
    <section class="wide" tabindex="0" aria-labelledby="{generate-id(preceding-sibling::tl:heading[1])} {generate-id()}">
      <table class="{@id}">
        <caption id="{generate-id()}"><xsl:value-of select="tl:caption"/></caption>
        <thead>
          <tr>
            <xsl:for-each select="tl:head/tl:cell">
              <xsl:variable name="column" select="position()"/>
              <xsl:if test="not($first/tl:cell[$column][@kind = 'derivation' or @kind = 'note' or @kind = 'excerpt'])">
                <th scope="col"><xsl:value-of select="."/></th>
              </xsl:if>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody>
          <xsl:choose>
            <xsl:when test="@plain = count(tl:head/tl:cell)">
              <xsl:for-each select="tl:row">
                <xsl:call-template name="plain-row"/>
              </xsl:for-each>
            </xsl:when>
            <xsl:otherwise>
              <xsl:for-each select="tl:row">
                <xsl:call-template name="row"/>
              </xsl:for-each>
            </xsl:otherwise>
          </xsl:choose>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <!-- Of a table in which nothing stands below its row. -->
  <xsl:template name="plain-row">
    <tr>
      <xsl:if test="@again">
        <xsl:attribute name="class">again</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="tl:cell">
        <xsl:choose>
          <xsl:when test="position() = 1">
            <th scope="row"><xsl:call-template name="inside"/></th>
          </xsl:when>
          <xsl:otherwise>
            <td class="{@kind}"><xsl:call-template name="inside"/></td>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- A derivation stands on a line of its own below its row; notes share the room there. -->
  <xsl:template name="row">
    <tr>
      <xsl:if test="@again">
        <xsl:attribute name="class">again</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="tl:cell[1]">
        <th scope="row"><xsl:call-template name="inside"/></th>
      </xsl:for-each>
      <xsl:for-each select="tl:cell[position() &gt; 1 and not(@label)]">
        <td class="{@kind}"><xsl:call-template name="inside"/></td>
      </xsl:for-each>
    </tr>
    <xsl:if test="@more">
      <xsl:call-template name="more"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="more">
    <xsl:for-each select="tl:cell[@kind = 'excerpt' and string()]">
      <tr class="more">
        <td colspan="{../../@plain}">
          <pre dir="ltr"><xsl:value-of select="@before"/><mark><xsl:value-of select="@marked"/></mark><xsl:value-of select="@after"/></pre>
        </td>
      </tr>
    </xsl:for-each>
    <xsl:for-each select="tl:cell[@kind = 'derivation' and string()]">
      <tr class="more">
        <td colspan="{../../@plain}">
          <span class="label"><xsl:value-of select="@label"/></span>
          <xsl:text> </xsl:text>
          <xsl:call-template name="inside"/>
        </td>
      </tr>
    </xsl:for-each>
    <xsl:if test="tl:cell[@kind = 'note' and string()]">
      <tr class="more">
        <td colspan="{../@plain}">
          <xsl:for-each select="tl:cell[@kind = 'note' and string()]">
            <p class="note">
              <span class="label"><xsl:value-of select="@label"/></span>
              <xsl:text> </xsl:text>
              <xsl:call-template name="inside"/>
            </p>
          </xsl:for-each>
        </td>
      </tr>
    </xsl:if>
  </xsl:template>

  <!-- A code or date keeps its own order within a right-to-left line, and is not broken at its hyphens. -->
  <xsl:template name="inside">
    <xsl:variable name="kind" select="string(@kind)"/>
    <xsl:choose>
      <xsl:when test="@xml:lang">
        <span lang="{@xml:lang}" dir="auto"><xsl:value-of select="."/></span>
      </xsl:when>
      <!-- the program's own words, in the language of the page; in a note, where a name within them is set apart -->
      <xsl:when test="$kind = 'text' or $kind = 'error' or $kind = 'warning' or $kind = 'remark' or ($kind = 'note' and contains(., '&#x2068;'))">
        <xsl:value-of select="."/>
      </xsl:when>
      <xsl:when test="$kind = 'derivation'">
        <xsl:for-each select="str:tokenize(., ' ')">
          <span class="word"><xsl:value-of select="."/></span>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$kind = 'date'">
        <xsl:for-each select="str:tokenize(., ' ')">
          <bdi class="word"><xsl:value-of select="."/></bdi>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="@shown">
        <bdi><xsl:value-of select="@shown"/></bdi>
      </xsl:when>
      <xsl:when test="$kind = 'number'">
        <xsl:value-of select="."/>
      </xsl:when>
      <xsl:otherwise>
        <bdi><xsl:value-of select="."/></bdi>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="own-language">
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute>
      <xsl:attribute name="dir">auto</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="style">
    <xsl:text>
:root { color-scheme: light dark; --text: #1c2530; --quiet: #55616e; --paper: #fff; --soft: #f3f6f9; --line: #d4dce4;
        --head: #12466e; --mark: #2f7cb5; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6ebf0; --quiet: #a9b5c1; --paper: #12171d; --soft: #1b232b; --line: #36424e; --head: #9fcdf4;
          --mark: #4d93c9; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem; background: var(--paper); color: var(--text);
       font: 1rem/1.55 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
h1, h2, h3, caption { color: var(--head); line-height: 1.25; text-align: start; text-wrap: balance; }
h1 { font-size: 1.05rem; font-weight: 600; letter-spacing: 0.02em; margin: 0 0 0.75rem; }
h2 { font-size: 1.9rem; margin: 1.5rem 0 0.25rem; }
h2 + p { color: var(--quiet); margin: 0 0 1.5rem; }
h3 { font-size: 1.3rem; margin: 3rem 0 0; padding-block-start: 0.75rem; border-block-start: 3px solid var(--mark); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; list-style: none; margin: 0; padding: 0.6rem 0;
         border-block: 1px solid var(--line); font-size: 0.925rem; }
nav a { color: var(--head); display: inline-block; padding: 0.2rem 0; }
.level-2 { flex-basis: 100%; font-weight: 600; }
.facts { margin-block: 1rem; }
.facts dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.75rem; margin: 0; }
.facts div { background: var(--soft); border-inline-start: 3px solid var(--mark); padding: 0.6rem 0.9rem; }
.facts dt { color: var(--quiet); font-size: 0.875rem; }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: 1.25rem 0; }
.wide:focus-visible, a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; }
caption { font-weight: 600; padding-block: 0.5rem; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; text-align: start; vertical-align: top; }
[dir="rtl"] th, [dir="rtl"] td { padding: 0.5rem 0 0.5rem 0.75rem; }
thead th { color: var(--quiet); font-size: 0.875rem; font-weight: 600; border-block-end: 2px solid var(--mark); }
tbody tr { border-block-start: 1px solid var(--line); }
thead + tbody tr:first-child, tr.more, tr.again { border-block-start: 0; }
tbody th { font-weight: 600; }
tr.again th { font-weight: 400; color: var(--quiet); }
tr.more td { padding-block-start: 0; padding-block-end: 0.9rem; color: var(--quiet); font-size: 0.875rem; }
.label { font-weight: 600; }
.note { display: inline-block; max-width: 100%; margin: 0 0 0.2rem; margin-inline-end: 1.5rem; overflow-wrap: anywhere; }
td.date, td.code, td.number, td.amount, .word { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.date { white-space: normal; }
footer { margin-top: 3rem; border-block-start: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
footer p { margin: 0.5rem 0; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  h3 { margin-top: 1.5rem; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, .facts div { break-inside: avoid; }
  tr.more, tbody tr:first-child { break-before: avoid; }
  table { font-size: 0.9em; }
  thead th, tr.more td { font-size: 0.95em; }
  caption { font-size: 1.1em; }
  .wide th, .wide td { min-width: 0 !important; padding-inline-end: 0.3rem; }
  td.code, td:last-child { white-space: normal; overflow-wrap: anywhere; }
}
@page { size: A4; margin: 15mm; }
</xsl:text>
    <xsl:if test="/tl:summary/tl:chart">
      <xsl:call-template name="chart-style"/>
    </xsl:if>
    <xsl:call-template name="own-style"/>
  </xsl:template>
</xsl:stylesheet>
