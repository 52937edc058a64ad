<?xml version="1.0" encoding="UTF-8"?>
<!-- A transparency report as forms: lists of what and its value, side by side, and room to sign. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <!-- There are many lists: none of them is a landmark. -->
  <xsl:template match="tl:table[@layout = 'facts']" priority="2">
    <div class="facts {@id}">
      <dl>
        <xsl:for-each select="tl:row">
          <div>
            <dt><xsl:value-of select="tl:cell[1]"/></dt>
            <dd><xsl:for-each select="tl:cell[2]"><xsl:call-template name="inside"/></xsl:for-each></dd>
          </div>
        </xsl:for-each>
      </dl>
    </div>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
nav .level-4 { display: none; }
h4 { color: var(--head); font-size: 1.1rem; line-height: 1.25; margin: 1.75rem 0 0; }
h3 + p, h3 + p + p, h4 + p, h4 + p + p { color: var(--quiet); font-size: 0.925rem; margin: 0.25rem 0 0; }
.facts { margin: 1rem 0; }
.facts dl { display: block; }
.facts dl div { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: 0.25rem 1rem; background: none;
             border-inline-start: 0; border-block-end: 1px solid var(--line); padding: 0.4rem 0; }
.facts dt { font-size: 0.925rem; }
.facts dd { font-weight: 400; }
td.code { white-space: normal; overflow-wrap: anywhere; min-width: 6rem; }
tbody th { overflow-wrap: break-word; }
.signature { break-inside: avoid; }
.signature dl div { border-block-end: 1px solid var(--quiet); padding-block: 1.6rem 0.3rem; }
@media (max-width: 30rem) {
  .facts dl div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  h2 { break-before: page; }
  main > h2:first-child { break-before: avoid; }
  h4 { break-after: avoid; }
  .facts dl div { border-block-end-color: #999; }
}
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
