<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of the decisions of meetings: the look of all summaries, with room for long texts. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table.extensions td:nth-child(2) { min-width: 9rem; }
table.items td:nth-child(3), table.notes td:nth-child(3) { min-width: 20rem; }
table.paragraphs td:nth-child(3) { min-width: 26rem; }
table.paragraphs th:first-child, table.items th:nth-child(2) { width: 5rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
