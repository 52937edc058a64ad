<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of days that come: the look of all summaries; the months of a year stand in line with each other. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
nav .level-2 { flex-basis: auto; }
table.calendar { table-layout: fixed; min-width: 36rem; }
table.calendar th:first-child { width: 9rem; }
table.calendar th:nth-child(3) { width: 14rem; }
table.calendar td { overflow-wrap: anywhere; }
table.calendar tbody th { font-weight: 400; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
