<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of requests for an extension: the look of all summaries. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table.items td:nth-child(5) { color: var(--quiet); font-size: 0.875rem; }
table.figures td:nth-child(2), table.figures td:nth-child(3) { white-space: nowrap; }
table.figures th[scope="row"] { width: 45%; }
table.decisions td.code { white-space: normal; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
