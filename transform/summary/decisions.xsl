<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of the decisions on extensions: the look of all summaries, with room for the derivation. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table.extensions td:nth-child(7) { min-width: 20rem; }
table.items td:nth-child(3), table.notes td:nth-child(3) { min-width: 22rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
