<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of reporting: the look of all summaries; the matrix has a column for each year, and scrolls within its frame. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table.matrix { font-size: 0.85rem; }
table.matrix th:first-child { min-width: 11rem; }
table.matrix td { min-width: 5.5rem; }
table.rates td, table.groups td { min-width: 4.5rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
