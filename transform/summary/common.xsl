<?xml version="1.0" encoding="UTF-8"?>
<!-- How every summary looks as a page: one file, readable offline, in print and by a screen reader, from right to left
     where the language is written so. No script, nothing fetched, no arithmetic: the document has been computed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
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
        <main>
          <h1><xsl:value-of select="tl:title"/></h1>
          <xsl:apply-templates select="tl:heading | tl:paragraph | tl:table"/>
        </main>
        <footer>
          <xsl:apply-templates select="tl:foot"/>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="tl:heading">
    <h2><xsl:value-of select="."/></h2>
  </xsl:template>

  <xsl:template match="tl:paragraph | tl:foot">
    <p><xsl:value-of select="."/></p>
  </xsl:template>

  <xsl:template match="tl:table">
    <div class="wide" tabindex="0" role="region" aria-labelledby="{generate-id()}">
      <table class="{@id}">
        <caption id="{generate-id()}"><xsl:value-of select="tl:caption"/></caption>
        <thead>
          <tr>
            <xsl:for-each select="tl:head/tl:cell">
              <th scope="col"><xsl:value-of select="."/></th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody>
          <xsl:apply-templates select="tl:row"/>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="tl:row">
    <tr>
      <th scope="row"><xsl:apply-templates select="tl:cell[1]" mode="inside"/></th>
      <xsl:for-each select="tl:cell[position() &gt; 1]">
        <td class="{@kind}"><xsl:apply-templates select="." mode="inside"/></td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- A code or date keeps its own order within a right-to-left line. -->
  <xsl:template match="tl:cell" mode="inside">
    <xsl:choose>
      <xsl:when test="@xml:lang">
        <span lang="{@xml:lang}" dir="auto"><xsl:value-of select="."/></span>
      </xsl:when>
      <xsl:when test="@kind = 'derivation'">
        <!-- a date is not broken at its hyphens -->
        <xsl:for-each select="str:tokenize(., ' ')">
          <span class="word"><xsl:value-of select="."/></span>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="@kind = 'code' or @kind = 'date'">
        <bdi><xsl:value-of select="."/></bdi>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="style">
    <xsl:text>
:root { color-scheme: light dark; --text: #1d2733; --paper: #fff; --soft: #f2f5f8; --line: #b9c4cf; --head: #16466b; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e9ee; --paper: #14191f; --soft: #1d252d; --line: #4a5866; --head: #9ccbf2; }
}
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: var(--paper); color: var(--text);
       font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
h1, h2, caption { color: var(--head); line-height: 1.25; text-align: start; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
.wide { overflow-x: auto; margin: 1.25rem 0; }
.wide:focus-visible { outline: 2px solid var(--head); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; }
caption { font-weight: 600; font-size: 1.05rem; padding-block: 0.5rem; }
th, td { padding: 0.45rem 0.65rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: var(--soft); border-block-end: 2px solid var(--head); }
tbody th { font-weight: 600; }
td.date, td.code, td.number, .word { white-space: nowrap; font-variant-numeric: tabular-nums; }
footer { margin-top: 2.5rem; border-block-start: 1px solid var(--line); font-size: 0.875rem; }
footer p { margin: 0.5rem 0; }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
@page { size: landscape; margin: 15mm; }
</xsl:text>
    <xsl:call-template name="own-style"/>
  </xsl:template>
</xsl:stylesheet>
