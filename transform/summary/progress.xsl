<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of progress by theme: the look of all summaries, with the names of figures on one line where there is room. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
table.measure-list td:nth-child(2) { overflow-wrap: anywhere; white-space: normal; min-width: 14rem; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
