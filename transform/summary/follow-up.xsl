<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that follows up what decisions ask for: the look of all summaries. The State of an item stands in its
     heading, so that the column that names it again is for other formats. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table.items th:last-child, table.items td:last-child { display: none; }
table.items td:nth-child(2) { min-width: 18rem; }
table.items th:first-child { white-space: nowrap; }
table.items td:nth-child(3) { white-space: normal; }
table.answered th[scope="col"] { min-width: 7rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
