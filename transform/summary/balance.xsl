<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of balance: the look of all summaries; figures stand close together. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table:not(.not-counted) tbody th { white-space: nowrap; }
table.not-counted td:last-child { min-width: 16rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
