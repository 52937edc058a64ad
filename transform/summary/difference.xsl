<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of what two records say differently: the look of all summaries, in which the sentence with the number stands out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <!-- What changed in one place: its name, then item by item. -->
  <xsl:template match="tl:table[@layout = 'facts']" priority="2">
    <h3><xsl:value-of select="tl:caption"/></h3>
    <dl class="changes">
      <xsl:for-each select="tl:row">
        <div>
          <dt><xsl:value-of select="tl:cell[1]"/></dt>
          <dd><xsl:for-each select="tl:cell[2]"><xsl:call-template name="inside"/></xsl:for-each></dd>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
h3 { font-size: 1.1rem; margin: 1.75rem 0 0.25rem; overflow-wrap: anywhere; }
.changes { margin: 0; }
.changes div { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: 0.25rem 1rem; padding: 0.4rem 0;
               border-block-end: 1px solid var(--line); break-inside: avoid; }
.changes dt { color: var(--quiet); font-size: 0.925rem; }
.changes dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { .changes div { grid-template-columns: 1fr; gap: 0; } }
main > p:last-of-type { font-size: 1.25rem; font-weight: 600; }
main > p { overflow-wrap: anywhere; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
