<?xml version="1.0" encoding="UTF-8"?>
<!-- Twenty rules of treatylint as asserts in XSLT 1.0, as one would write them in Schematron: what users could do without it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:treatylint:ccm:1">
  <xsl:output method="text"/>
  <xsl:key name="site" match="t:site" use="@id"/>
  <xsl:key name="area" match="t:contaminated-areas/t:area" use="@id"/>

  <xsl:template match="/">
    <xsl:apply-templates select="//t:*"/>
  </xsl:template>
  <xsl:template match="t:*"/>

  <xsl:template match="t:article-7-report">
    <xsl:variable name="year" select="substring(t:period/@to, 1, 4)"/>
    <xsl:if test="@type = 'annual' and translate(t:submitted, '-', '') &gt; concat(number($year) + 1, '0430')">
      <xsl:message>annual-report-late: <xsl:value-of select="t:submitted"/></xsl:message>
    </xsl:if>
    <xsl:if test="translate(t:period/@from, '-', '') &gt; translate(t:period/@to, '-', '')">
      <xsl:message>dates-out-of-order: <xsl:value-of select="t:period/@from"/></xsl:message>
    </xsl:if>
    <xsl:if test="@type = 'annual' and not(contains(t:period/@from, '-01-01') and contains(t:period/@to, '-12-31'))">
      <xsl:message>report-period: <xsl:value-of select="t:period/@from"/></xsl:message>
    </xsl:if>
    <xsl:if test="translate(t:submitted, '-', '') &lt; translate(t:period/@to, '-', '')">
      <xsl:message>period-not-over: <xsl:value-of select="t:submitted"/></xsl:message>
    </xsl:if>
    <xsl:if test="t:cover-page/t:form[@letter = 'B'][@tick = 'changed'] and not(t:stockpiles)">
      <xsl:message>cover-changed-absent: B</xsl:message>
    </xsl:if>
    <xsl:if test="t:cover-page/t:form[@letter = 'F'][@tick = 'changed'] and not(t:contaminated-areas)">
      <xsl:message>cover-changed-absent: F</xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:stockpiles | t:destroyed">
    <xsl:if test="t:munition and t:total-munitions != sum(t:munition/t:quantity)">
      <xsl:message>total-differs: <xsl:value-of select="t:total-munitions"/></xsl:message>
    </xsl:if>
    <xsl:if test="t:munition and t:total-submunitions != sum(t:munition/t:submunition/t:quantity) + sum(t:submunition/t:quantity)">
      <xsl:message>total-differs: <xsl:value-of select="t:total-submunitions"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:munition[t:quantity]">
    <xsl:if test="t:lot and t:quantity != sum(t:lot/t:quantity)">
      <xsl:message>lot-sum: <xsl:value-of select="@type"/></xsl:message>
    </xsl:if>
    <xsl:if test="t:submunition[t:per-munition * ../t:quantity != t:quantity]">
      <xsl:message>load-differs: <xsl:value-of select="@type"/></xsl:message>
    </xsl:if>
    <xsl:if test="@site and not(key('site', @site))">
      <xsl:message>reference-dangling: <xsl:value-of select="@site"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:contaminated-areas">
    <xsl:if test="t:area and t:total != sum(t:area/t:size)">
      <xsl:message>total-differs: <xsl:value-of select="t:total"/></xsl:message>
    </xsl:if>
    <xsl:if test="t:suspected + t:confirmed != t:total">
      <xsl:message>total-differs: <xsl:value-of select="t:suspected"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:contaminated-areas/t:area">
    <xsl:if test="count(key('area', @id)) &gt; 1">
      <xsl:message>item-twice: <xsl:value-of select="@id"/></xsl:message>
    </xsl:if>
    <xsl:if test="t:size != '' and not(t:size/@unit)">
      <xsl:message>unit-missing: <xsl:value-of select="@id"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:clearance">
    <xsl:if test="t:worked-on and t:total/t:cleared != sum(t:worked-on/t:released/t:cleared)">
      <xsl:message>total-differs: <xsl:value-of select="t:total/t:cleared"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:killed | t:injured | t:reached | t:beneficiaries">
    <xsl:if test="t:total != sum(t:women | t:men | t:girls | t:boys | t:not-recorded)">
      <xsl:message>people-total: <xsl:value-of select="t:total"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:measure">
    <xsl:if test="translate(t:effective, '-', '') &lt; translate(t:date, '-', '')">
      <xsl:message>dates-out-of-order: <xsl:value-of select="@id"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:place">
    <xsl:if test="boolean(t:latitude) != boolean(t:longitude)">
      <xsl:message>coordinates-incomplete: <xsl:value-of select="t:district"/></xsl:message>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:narrative | t:remark">
    <xsl:if test=". = 'TBD' or . = 'N/A' or . = 'xxx'">
      <xsl:message>placeholder-text: <xsl:value-of select="."/></xsl:message>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
