<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of deadlines: the look of all summaries, with room for sentences. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
nav .level-2 { flex-basis: auto; }
table.deadlines td:nth-child(2), table.decided td:nth-child(2), table.completed td:nth-child(2) { min-width: 9rem; }
table.deadlines td:nth-child(5), table.deadlines td:nth-child(6), table.completed td:nth-child(4) { min-width: 13rem; }
table.deadlines td.date, table.decided td.date, table.completed td.date { white-space: nowrap; }
table.decided td:nth-child(9) { min-width: 12rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
