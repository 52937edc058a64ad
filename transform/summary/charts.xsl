<?xml version="1.0" encoding="UTF-8"?>
<!-- How charts are drawn: each mark where the document says, in the colour of what it stands for. What a chart says in
     colours it says in the words of its key too, and in figures in the table behind it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                exclude-result-prefixes="tl">
  <xsl:template match="tl:chart">
    <figure class="chart {@table}">
      <figcaption id="{generate-id()}"><xsl:value-of select="tl:caption"/></figcaption>
      <xsl:if test="tl:key">
        <ul class="key">
          <xsl:for-each select="tl:key">
            <li><span class="sample look-{@look}"></span><xsl:value-of select="."/></li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <section class="wide" tabindex="0" aria-labelledby="{generate-id()}">
        <svg viewBox="0 0 {@width} {@height}" role="img" aria-labelledby="{generate-id()}" width="{@width}" height="{@height}">
          <xsl:apply-templates select="tl:mark"/>
        </svg>
      </section>
    </figure>
  </xsl:template>

  <xsl:template match="tl:mark[@kind = 'bar']">
    <rect class="look-{@look}" x="{@x}" y="{@y}" width="{@width}" height="{@height}"><xsl:call-template name="asked"/></rect>
  </xsl:template>

  <xsl:template match="tl:mark[@kind = 'point']">
    <circle class="look-{@look}" cx="{@x}" cy="{@y}" r="4"><xsl:call-template name="asked"/></circle>
  </xsl:template>

  <xsl:template match="tl:mark[@kind = 'rule']">
    <line class="rule look-{@look}" x1="{@x}" y1="{@y}" x2="{@to-x}" y2="{@to-y}"/>
  </xsl:template>

  <xsl:template match="tl:mark[@kind = 'line']">
    <polyline class="line look-{@look}" points="{.}"/>
  </xsl:template>

  <xsl:template match="tl:mark[@kind = 'text']">
    <text class="look-{@look}" x="{@x}" y="{@y}" text-anchor="{@anchor}"><xsl:value-of select="."/></text>
  </xsl:template>

  <!-- Looks, by what they stand for. Those of a series are first to fifth; all keep three to one against the paper. -->
  <xsl:template name="chart-style">
    <xsl:text>
:root { --first: #1f6fb2; --second: #b45f06; --third: #2e7d4f; --fourth: #8e4b9e; --fifth: #a33a4e; --grey: #7d8894; }
@media (prefers-color-scheme: dark) {
  :root { --first: #6db3ec; --second: #f0a95c; --third: #6fc491; --fourth: #c99ad6; --fifth: #f08f9c; --grey: #8794a1; }
}
.chart { margin: 1.25rem 0; }
.chart figcaption { color: var(--head); font-weight: 600; padding-block: 0.5rem; }
.chart svg { display: block; max-width: none; font-size: 13px; fill: var(--text); }
.chart .wide { margin: 0; }
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0 0 0.5rem; padding: 0; font-size: 0.875rem; }
.sample { display: inline-block; width: 0.9rem; height: 0.9rem; margin-inline-end: 0.4rem; vertical-align: -0.1rem;
          border: 1px solid var(--grey); }
.rule { stroke: var(--line); stroke-width: 1; }
.line { fill: none; stroke-width: 2.5; }
.look-first { fill: var(--first); background: var(--first); stroke: var(--first); }
.look-second { fill: var(--second); background: var(--second); stroke: var(--second); }
.look-third { fill: var(--third); background: var(--third); stroke: var(--third); }
.look-fourth { fill: var(--fourth); background: var(--fourth); stroke: var(--fourth); }
.look-fifth { fill: var(--fifth); background: var(--fifth); stroke: var(--fifth); }
.look-grey { fill: var(--grey); background: var(--grey); stroke: var(--grey); }
.look-empty { fill: var(--paper); background: var(--paper); stroke: var(--grey); }
.look-soft { fill: var(--soft); background: var(--soft); stroke: var(--line); }
.look-today { stroke: var(--text); stroke-width: 2; }
.line { fill: none; }
text.look-label { stroke: none; }
text.look-quiet { fill: var(--quiet); stroke: none; }
text.look-strong { font-weight: 600; stroke: none; }
text.look-inside { fill: var(--paper); stroke: none; }
@media print {
  .chart { break-inside: avoid; }
  .chart svg { max-width: 100%; height: auto; }
  .chart * { print-color-adjust: exact; }
}
</xsl:text>
  </xsl:template>

  <xsl:template name="asked">
    <xsl:if test="string()">
      <title><xsl:value-of select="."/></title>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
