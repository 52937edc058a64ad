<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of what was found: the look of all summaries, with the grave told from the slight by more than a colour. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1"
                xmlns:str="http://exslt.org/strings" exclude-result-prefixes="tl str">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="common.xsl"/>

  <xsl:template name="own-style">
    <xsl:text>
:root { --error: #a3200f; --warning: #7a4b00; }
@media (prefers-color-scheme: dark) { :root { --error: #ff9d8f; --warning: #f0c060; } }
main > p:first-of-type { font-size: 1.5rem; font-weight: 600; margin-block: 1.25rem 0.5rem; }
h2 { overflow-wrap: anywhere; font-size: 1.45rem; margin-block-start: 3rem; }
table.findings td:nth-child(3) { min-width: 12rem; overflow-wrap: anywhere; }
table.findings td:nth-child(4) { min-width: 20rem; font-weight: 600; }
td.error, td.warning { font-weight: 700; }
td.error { color: var(--error); }
td.warning { color: var(--warning); }
pre { margin: 0; padding: 0.5rem 0.75rem; background: var(--soft); border-inline-start: 3px solid var(--mark); white-space: pre-wrap;
      overflow-wrap: anywhere; font-size: 0.9rem; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px;
       text-underline-offset: 3px; }
.note { display: block; }
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
