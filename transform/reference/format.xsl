<?xml version="1.0" encoding="UTF-8"?>
<!-- The record format as a page, made from the schemas: for who writes records with other programs. Applied to
     schema/kinds.xsd, which names the schema of every kind. One section for each declaration of an element in each kind,
     with every place where it can stand; then the types. No script, nothing fetched. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tl="urn:treatylint:ccm:1" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="xs tl exsl">
  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>

  <!-- The schemas of documents: kinds, then the summary, which only the program writes. -->
  <xsl:variable name="roots" select="document(/xs:schema/xs:include/@schemaLocation)/xs:schema | document('summary.xsd', /)/xs:schema"/>
  <xsl:variable name="parts" select="document($roots/xs:include/@schemaLocation)/xs:schema"/>
  <xsl:variable name="all" select="$roots | $parts | document($parts/xs:include/@schemaLocation)/xs:schema"/>

  <!-- Every place where an element can stand, flat, in the order of the document. -->
  <xsl:variable name="found">
    <xsl:for-each select="/xs:schema/xs:include">
      <xsl:call-template name="kind">
        <xsl:with-param name="name" select="substring-before(@schemaLocation, '.xsd')"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="kind">
      <xsl:with-param name="name" select="'summary'"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="places" select="exsl:node-set($found)/place"/>
  <xsl:key name="declaration" match="place" use="concat(@kind, ' ', @declaration)"/>
  <xsl:key name="child" match="place" use="@parent"/>

  <xsl:template name="kind">
    <xsl:param name="name"/>
    <xsl:apply-templates select="$roots/xs:element[@name = $name]" mode="place">
      <xsl:with-param name="kind" select="$name"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="xs:element" mode="place">
    <xsl:param name="kind"/>
    <xsl:param name="parent"/>
    <xsl:param name="form"/>
    <xsl:param name="voluntary"/>
    <xsl:param name="types" select="' '"/>
    <xsl:variable name="path">
      <xsl:if test="$parent"><xsl:value-of select="$parent"/>/</xsl:if>
      <xsl:value-of select="@name"/>
    </xsl:variable>
    <xsl:variable name="type" select="@type"/>
    <xsl:variable name="its-form">
      <xsl:value-of select="xs:annotation/xs:appinfo/tl:form"/>
      <xsl:if test="not(xs:annotation/xs:appinfo/tl:form)"><xsl:value-of select="$form"/></xsl:if>
    </xsl:variable>
    <xsl:variable name="is-voluntary" select="$voluntary or xs:annotation/xs:appinfo/tl:voluntary"/>
    <place kind="{$kind}" path="{$path}" parent="{$parent}" name="{@name}" type="{@type}" declaration="{generate-id()}"
           form="{$its-form}" own-form="{xs:annotation/xs:appinfo/tl:form}" key="{xs:annotation/xs:appinfo/tl:key}"
           text="{normalize-space(xs:annotation/xs:documentation)}">
      <xsl:attribute name="often">
        <xsl:choose>
          <xsl:when test="not($parent)">the document itself</xsl:when>
          <xsl:when test="parent::xs:choice">any number of times</xsl:when>
          <xsl:when test="@maxOccurs = 'unbounded' and @minOccurs = '0'">any number of times</xsl:when>
          <xsl:when test="@maxOccurs = 'unbounded'">at least once</xsl:when>
          <xsl:when test="@maxOccurs &gt; 1">at most <xsl:value-of select="@maxOccurs"/> times</xsl:when>
          <xsl:when test="@minOccurs = '0'">at most once</xsl:when>
          <xsl:otherwise>once</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:if test="$is-voluntary"><xsl:attribute name="voluntary">yes</xsl:attribute></xsl:if>
    </place>
    <xsl:if test="not(contains($types, concat(' ', $type, ' ')))">
      <xsl:apply-templates select="$all/xs:complexType[@name = $type]/xs:sequence//xs:element" mode="place">
        <xsl:with-param name="kind" select="$kind"/>
        <xsl:with-param name="parent" select="$path"/>
        <xsl:with-param name="form" select="$its-form"/>
        <xsl:with-param name="voluntary" select="$is-voluntary"/>
        <xsl:with-param name="types" select="concat($types, $type, ' ')"/>
      </xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <!-- The page -->

  <xsl:template match="/">
    <html lang="en">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title>treatylint: the record format, element by element</title>
        <style><xsl:value-of select="document('')/xsl:stylesheet/tl:style"/></style>
      </head>
      <body>
        <header>
          <h1>The record format, element by element</h1>
          <p>Records of the Convention on Cluster Munitions as treatylint reads them, version 1.0 of the format, namespace
            <code>urn:treatylint:ccm:1</code>. This page is made from the schemas in <code>schema/</code>.</p>
        </header>
        <nav aria-label="Contents">
          <ul>
            <li><a href="#mapping">Which part of a form is which element</a></li>
            <xsl:for-each select="$places[@parent = '']">
              <li><a href="#{@path}"><xsl:value-of select="@path"/></a><xsl:text>: </xsl:text><xsl:value-of select="@text"/>
                <details>
                  <summary>Elements of <xsl:value-of select="@path"/></summary>
                  <ul class="index"><xsl:call-template name="index"/></ul>
                </details>
              </li>
            </xsl:for-each>
            <li><a href="#types">Types, with the values of codes</a></li>
          </ul>
        </nav>
        <main>
          <xsl:call-template name="mapping"/>
          <xsl:for-each select="$places[@parent = '']">
            <section>
              <h2><xsl:value-of select="@path"/></h2>
              <xsl:variable name="kind" select="@kind"/>
              <xsl:for-each select="$places[@kind = $kind]">
                <xsl:call-template name="element"/>
              </xsl:for-each>
            </section>
          </xsl:for-each>
          <section>
            <h2 id="types">Types</h2>
            <xsl:for-each select="$all/xs:simpleType | $all/xs:complexType">
              <xsl:sort select="@name"/>
              <xsl:call-template name="type"/>
            </xsl:for-each>
          </section>
        </main>
        <footer>
          <p>Articles are those of the Convention. Forms are those of the reporting template for Article 7; a form is one
            presentation of a record, and the record is what is checked.</p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <!-- The first place of each declaration of a kind, as a link. -->
  <xsl:template name="index">
    <xsl:variable name="kind" select="@kind"/>
    <xsl:for-each select="$places[@kind = $kind]">
      <xsl:if test="@path = key('declaration', concat(@kind, ' ', @declaration))[1]/@path">
        <li><a href="#{@path}"><xsl:value-of select="@path"/></a></li>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Forms in their order, each with the elements that hold what it asks for. -->
  <xsl:template name="mapping">
    <section>
      <h2 id="mapping">Which part of a form is which element</h2>
      <p>To fill a record from a system of your own, go through it in this order: the attributes of the document itself, which
        say whose record it is; then, form by form, the elements below. The items of each stand in the order in which its
        section lists them, and in the record they stand in that order too. Where there is no figure, the element stays empty
        and its attribute <code>value</code> says why; zero is the figure 0.</p>
      <xsl:call-template name="sheet">
        <xsl:with-param name="caption" select="'Sections of a report, by the forms of the template for Article 7'"/>
        <xsl:with-param name="rows" select="$places[@own-form != '']"/>
      </xsl:call-template>
      <xsl:call-template name="sheet">
        <xsl:with-param name="caption" select="'Every element of these sections'"/>
        <xsl:with-param name="rows" select="$places[@form != '']"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template name="sheet">
    <xsl:param name="caption"/>
    <xsl:param name="rows"/>
    <table class="sheet">
      <caption><xsl:value-of select="$caption"/></caption>
      <thead><tr><th scope="col">Form</th><th scope="col">Element</th><th scope="col">What it is</th></tr></thead>
      <tbody>
        <xsl:for-each select="$rows">
          <xsl:sort select="@form"/>
          <tr>
            <th scope="row"><xsl:call-template name="form"/></th>
            <td><xsl:call-template name="link"/></td>
            <td><xsl:value-of select="@text"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- A link to the section of the declaration at this place. -->
  <xsl:template name="link">
    <xsl:param name="shown" select="@path"/>
    <a href="#{key('declaration', concat(@kind, ' ', @declaration))[1]/@path}"><xsl:value-of select="$shown"/></a>
  </xsl:template>

  <!-- The form of this place: "B.I" is part I of Form B. -->
  <xsl:template name="form">
    <xsl:value-of select="concat('Form ', substring-before(concat(@form, '.'), '.'))"/>
    <xsl:if test="contains(@form, '.')">, part <xsl:value-of select="substring-after(@form, '.')"/></xsl:if>
    <xsl:if test="@voluntary">, given voluntarily</xsl:if>
  </xsl:template>

  <!-- One element: at the first of its places its section, at the others nothing. -->

  <xsl:template name="element">
    <xsl:variable name="same" select="key('declaration', concat(@kind, ' ', @declaration))"/>
    <xsl:variable name="type" select="@type"/>
    <xsl:variable name="complex" select="$all/xs:complexType[@name = $type]"/>
    <xsl:variable name="base" select="$complex/xs:simpleContent/xs:extension/@base | $all/xs:simpleType[@name = $type]/@name"/>
    <xsl:if test="generate-id() = generate-id($same[1])">
      <section class="element">
        <h3 id="{@path}"><xsl:value-of select="@name"/></h3>
        <table aria-labelledby="{@path}">
          <tbody>
            <xsl:call-template name="said"><xsl:with-param name="text" select="@text"/></xsl:call-template>
            <tr>
              <th scope="row">Path</th>
              <td>
                <ul>
                  <xsl:for-each select="$same">
                    <li><code><xsl:value-of select="@path"/></code>
                      <xsl:if test="@form != ''">, <xsl:call-template name="form"/></xsl:if></li>
                  </xsl:for-each>
                </ul>
              </td>
            </tr>
            <tr>
              <th scope="row">How often</th>
              <td>
                <xsl:value-of select="@often"/>
                <xsl:if test="@key != ''">; told apart by <code><xsl:value-of select="@key"/></code></xsl:if>
              </td>
            </tr>
            <tr>
              <th scope="row">Type</th>
              <td><a href="#type/{$type}"><xsl:value-of select="$type"/></a>
                <xsl:if test="$complex/xs:annotation">
                  <xsl:text>: </xsl:text><xsl:value-of select="normalize-space($complex/xs:annotation/xs:documentation)"/>
                </xsl:if>
              </td>
            </tr>
            <xsl:if test="$base">
              <tr><th scope="row">Value</th><td><xsl:call-template name="value"><xsl:with-param name="name" select="$base"/></xsl:call-template></td></tr>
            </xsl:if>
            <xsl:if test="key('child', @path)">
              <tr>
                <th scope="row">Items, in this order</th>
                <td>
                  <ul>
                    <xsl:for-each select="key('child', @path)">
                      <li><xsl:call-template name="link"><xsl:with-param name="shown" select="@name"/></xsl:call-template>
                        <xsl:text>, </xsl:text><xsl:value-of select="@often"/></li>
                    </xsl:for-each>
                  </ul>
                </td>
              </tr>
            </xsl:if>
            <xsl:call-template name="example"><xsl:with-param name="base" select="$base"/></xsl:call-template>
          </tbody>
        </table>
        <xsl:call-template name="attributes">
          <xsl:with-param name="body" select="$complex | $complex/xs:simpleContent/xs:extension"/>
          <xsl:with-param name="label" select="concat('Attributes of ', @name)"/>
        </xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- What a documentation says, and in a row of its own the source in parentheses that it ends with. -->
  <xsl:template name="said">
    <xsl:param name="text"/>
    <xsl:variable name="plain">
      <xsl:choose>
        <xsl:when test="substring($text, string-length($text)) = '.'"><xsl:value-of select="substring($text, 1, string-length($text) - 1)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="opens">
      <xsl:if test="substring($plain, string-length($plain)) = ')'">
        <xsl:call-template name="opening">
          <xsl:with-param name="text" select="$plain"/>
          <xsl:with-param name="at" select="string-length($plain)"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$opens &gt; 1">
        <tr><th scope="row">What it is</th><td class="said"><xsl:value-of select="normalize-space(substring($plain, 1, $opens - 1))"/></td></tr>
        <tr><th scope="row">Source</th><td class="source"><xsl:value-of select="substring($plain, $opens + 1, string-length($plain) - $opens - 1)"/></td></tr>
      </xsl:when>
      <xsl:otherwise><tr><th scope="row">What it is</th><td class="said"><xsl:value-of select="$text"/></td></tr></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where the parenthesis that closes at the end of a text was opened. -->
  <xsl:template name="opening">
    <xsl:param name="text"/>
    <xsl:param name="at"/>
    <xsl:param name="depth" select="0"/>
    <xsl:variable name="char" select="substring($text, $at, 1)"/>
    <xsl:variable name="now" select="$depth + ($char = ')') - ($char = '(')"/>
    <xsl:choose>
      <xsl:when test="$at &lt; 1 or $now = 0"><xsl:value-of select="$at"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opening">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="at" select="$at - 1"/>
          <xsl:with-param name="depth" select="$now"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Attributes of a type, those of its groups among them. -->
  <xsl:template name="attributes">
    <xsl:param name="body"/>
    <xsl:param name="label"/>
    <xsl:variable name="groups" select="$all/xs:attributeGroup[@name = $body/xs:attributeGroup/@ref]"/>
    <xsl:variable name="inner" select="$all/xs:attributeGroup[@name = $groups/xs:attributeGroup/@ref]"/>
    <xsl:variable name="list" select="$body/xs:attribute | $groups/xs:attribute | $inner/xs:attribute"/>
    <xsl:if test="$list">
      <table class="attributes" aria-label="{$label}">
        <thead><tr><th scope="col">Attribute</th><th scope="col">Needed</th><th scope="col">Type</th><th scope="col">What it is</th></tr></thead>
        <tbody>
          <xsl:for-each select="$list">
            <tr>
              <th scope="row"><code><xsl:value-of select="concat(@name, @ref)"/></code></th>
              <td><xsl:choose><xsl:when test="@use = 'required'">required</xsl:when><xsl:otherwise>optional</xsl:otherwise></xsl:choose></td>
              <td>
                <xsl:choose>
                  <xsl:when test="@ref"><a href="#type/language-tag">language-tag</a></xsl:when>
                  <xsl:otherwise><a href="#type/{@type}"><xsl:value-of select="@type"/></a></xsl:otherwise>
                </xsl:choose>
              </td>
              <td><xsl:value-of select="normalize-space(xs:annotation/xs:documentation)"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- What a value of a simple type may be, by the name of the type. -->
  <xsl:template name="value">
    <xsl:param name="name"/>
    <xsl:variable name="simple" select="$all/xs:simpleType[@name = $name]"/>
    <xsl:choose>
      <xsl:when test="$name = 'empty'"><p>Or empty, with a value state beside it that says why.</p></xsl:when>
      <xsl:when test="$simple/xs:union">
        <xsl:if test="$simple/xs:annotation/xs:appinfo/tl:expects">
          <p>Expected: <xsl:value-of select="$simple/xs:annotation/xs:appinfo/tl:expects"/></p>
        </xsl:if>
        <xsl:call-template name="members"><xsl:with-param name="names" select="concat(normalize-space($simple/xs:union/@memberTypes), ' ')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$simple/xs:annotation/xs:appinfo/tl:expects">
          <p>Expected: <xsl:value-of select="normalize-space($simple/xs:annotation/xs:appinfo/tl:expects)"/></p>
        </xsl:if>
        <xsl:if test="$simple/xs:restriction/xs:enumeration">
          <ul>
            <xsl:for-each select="$simple/xs:restriction/xs:enumeration">
              <li><code><xsl:value-of select="@value"/></code>
                <xsl:if test="xs:annotation"><xsl:text>: </xsl:text><xsl:value-of select="normalize-space(xs:annotation/xs:documentation)"/></xsl:if></li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="members">
    <xsl:param name="names"/>
    <xsl:if test="$names != ''">
      <xsl:call-template name="value"><xsl:with-param name="name" select="substring-before($names, ' ')"/></xsl:call-template>
      <xsl:call-template name="members"><xsl:with-param name="names" select="substring-after($names, ' ')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Examples: of an element that holds a value, or attributes alone, as far as each value that is needed has one. -->

  <xsl:template name="example">
    <xsl:param name="base"/>
    <xsl:variable name="type" select="@type"/>
    <xsl:variable name="complex" select="$all/xs:complexType[@name = $type]"/>
    <xsl:variable name="body" select="$complex[not(xs:simpleContent)] | $complex/xs:simpleContent/xs:extension"/>
    <xsl:variable name="attributes" select="$body/xs:attribute[@use = 'required' or ../@base]
                          | $all/xs:attributeGroup[@name = $body/xs:attributeGroup/@ref]/xs:attribute[@use = 'required']"/>
    <xsl:variable name="content">
      <xsl:if test="$base"><xsl:call-template name="sample"><xsl:with-param name="name" select="$base"/></xsl:call-template></xsl:if>
    </xsl:variable>
    <xsl:variable name="written">
      <xsl:for-each select="$attributes">
        <xsl:variable name="value">
          <xsl:choose>
            <xsl:when test="@ref">en</xsl:when>
            <xsl:otherwise><xsl:call-template name="sample"><xsl:with-param name="name" select="@type"/></xsl:call-template></xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <a needed="{@use}" value="{$value}"><xsl:value-of select="concat(' ', @name, @ref, '=&quot;', $value, '&quot;')"/></a>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="list" select="exsl:node-set($written)/a"/>
    <xsl:if test="not($complex/xs:sequence) and not($base and $content = '') and ($base or $list) and not($list[@needed = 'required' and @value = ''])
                  and not($body/xs:attributeGroup[@ref = 'identity'])">
      <tr>
        <th scope="row">Example</th>
        <td>
          <code class="example">
            <xsl:value-of select="concat('&lt;', @name)"/>
            <xsl:for-each select="$list[@value != '']"><xsl:value-of select="."/></xsl:for-each>
            <xsl:choose>
              <xsl:when test="$base"><xsl:value-of select="concat('&gt;', $content, '&lt;/', @name, '&gt;')"/></xsl:when>
              <xsl:otherwise>/&gt;</xsl:otherwise>
            </xsl:choose>
          </code>
        </td>
      </tr>
    </xsl:if>
  </xsl:template>

  <!-- A value of a simple type: the first of its codes, what its tl:expects gives as an example, or a number; else none. -->
  <xsl:template name="sample">
    <xsl:param name="name"/>
    <xsl:variable name="simple" select="$all/xs:simpleType[@name = $name]"/>
    <xsl:variable name="expects" select="normalize-space($simple/xs:annotation/xs:appinfo/tl:expects)"/>
    <xsl:variable name="members" select="concat(normalize-space($simple/xs:union/@memberTypes), ' ')"/>
    <xsl:choose>
      <xsl:when test="$simple/xs:restriction/xs:enumeration"><xsl:value-of select="$simple/xs:restriction/xs:enumeration[1]/@value"/></xsl:when>
      <xsl:when test="contains($expects, 'such as ')">
        <xsl:value-of select="substring-before(concat(substring-before(concat(substring-after($expects, 'such as '), ', '), ', '), ' or '), ' or ')"/>
      </xsl:when>
      <xsl:when test="$simple/xs:union">
        <xsl:call-template name="sample"><xsl:with-param name="name" select="substring-before($members, ' ')"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$simple/xs:restriction[@base = 'xs:positiveInteger' or @base = 'xs:nonNegativeInteger']">1</xsl:when>
      <xsl:when test="$simple/xs:restriction[@base = 'xs:token' and not(xs:pattern)]">in words</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- One type -->

  <xsl:template name="type">
    <xsl:variable name="name" select="@name"/>
    <xsl:variable name="facets" select="xs:restriction/*[not(self::xs:enumeration or self::xs:annotation)]"/>
    <section class="type">
      <h3 id="type/{@name}"><xsl:value-of select="@name"/></h3>
      <table aria-labelledby="type/{@name}">
        <tbody>
          <xsl:call-template name="said">
            <xsl:with-param name="text" select="normalize-space(xs:annotation/xs:documentation)"/>
          </xsl:call-template>
          <xsl:if test="xs:restriction | xs:union | xs:simpleContent">
            <tr>
              <th scope="row">Built on</th>
              <td><xsl:value-of select="xs:restriction/@base | xs:union/@memberTypes | xs:simpleContent/xs:extension/@base"/></td>
            </tr>
          </xsl:if>
          <xsl:if test="self::xs:simpleType">
            <tr><th scope="row">Value</th><td><xsl:call-template name="value"><xsl:with-param name="name" select="@name"/></xsl:call-template></td></tr>
          </xsl:if>
          <xsl:if test="$facets">
            <tr>
              <th scope="row">Bounds</th>
              <td><ul><xsl:for-each select="$facets"><li><xsl:value-of select="local-name()"/>: <code><xsl:value-of select="@value"/></code></li></xsl:for-each></ul></td>
            </tr>
          </xsl:if>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <tl:style>
    :root { color-scheme: light dark; --text: #1c2530; --paper: #fff; --soft: #f3f6f9; --line: #d4dce4; --link: #17507f; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e4e9ee; --paper: #14191f; --soft: #1f2730; --line: #3a4653; --link: #9cc9f0; }
    }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; color: var(--text); background: var(--paper); }
    h1 { font-size: 1.7rem; line-height: 1.2; }
    h2 { font-size: 1.4rem; margin-top: 3rem; border-bottom: 2px solid var(--line); }
    h3 { font-size: 1.1rem; margin: 2rem 0 .3rem; }
    table { border-collapse: collapse; width: 100%; margin: .3rem 0; }
    caption { text-align: start; padding: .3rem 0; }
    th, td { text-align: start; vertical-align: top; border: 1px solid var(--line); padding: .25rem .5rem; }
    th { font-weight: 600; background: var(--soft); }
    .element > table:first-of-type th, .type th, .attributes th:first-child { width: 9rem; }
    .sheet { table-layout: fixed; }
    .sheet th:first-child { width: 22%; }
    td ul, td p { margin: 0; padding: 0; list-style: none; }
    nav ul { list-style: none; padding: 0; }
    nav a, nav summary { display: inline-block; padding: .2rem 0; }
    .index { columns: 2 22rem; }
    code { font-family: ui-monospace, monospace; font-size: .95em; }
    code, h2, h3, td, th, .sheet a, .index a { overflow-wrap: anywhere; }
    a { color: var(--link); }
    @media (max-width: 40rem) {
      .element > table:first-of-type th, .type th, .attributes th:first-child { width: 5.5rem; }
      body { padding: .5rem; }
      .attributes { font-size: .85rem; }
      .attributes th, .attributes td { padding: .2rem .3rem; }
    }
    @media print {
      body { max-width: none; font-size: 9pt; }
      h3 { break-after: avoid; }
      tr { break-inside: avoid; }
      nav details { display: none; }
    }
  </tl:style>
</xsl:stylesheet>
