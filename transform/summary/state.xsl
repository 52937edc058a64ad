<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of one State: the look of all summaries, with room for what decisions ask. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table.open td:nth-child(2), table.answered td:nth-child(2) { min-width: 18rem; }
table.reports td:nth-child(4) { min-width: 13rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
