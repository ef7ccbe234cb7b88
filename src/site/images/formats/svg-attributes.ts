/** The attributes of SVG that draw (SVG 2 appendix J, Filter Effects 1, SVG Animations 2, SVG 1.1 where drawing programs write it). */
const drawing: ReadonlySet<string> = new Set(
  // Where and how large.
  (
    "cx cy d dx dy fr fx fy height lengthAdjust method offset path pathLength points preserveAspectRatio r rotate rx ry side " +
    "spacing startOffset textLength transform transform-origin version viewBox width x x1 x2 y y1 y2 z " +
    // What names what.
    "class href id lang media style type xlink:href xml:lang xml:space " +
    // Markers, masks, patterns, gradients, views.
    "clipPathUnits gradientTransform gradientUnits markerHeight markerUnits markerWidth maskContentUnits maskUnits orient " +
    "patternContentUnits patternTransform patternUnits refX refY spreadMethod zoomAndPan " +
    // What is drawn where a browser can.
    "requiredExtensions requiredFeatures systemLanguage " +
    // Animations.
    "accumulate additive attributeName attributeType begin by calcMode dur end from keyPoints keySplines keyTimes max min " +
    "origin repeatCount repeatDur restart to values " +
    // Filters.
    "amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent filterRes filterUnits in in2 " +
    "intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator order pointsAtX " +
    "pointsAtY pointsAtZ preserveAlpha primitiveUnits radius result scale seed slope specularConstant specularExponent " +
    "stdDeviation stitchTiles surfaceScale tableValues targetX targetY xChannelSelector yChannelSelector " +
    // Properties.
    "alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters " +
    "color-profile color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity " +
    "fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style " +
    "font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning " +
    "letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity " +
    "overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray " +
    "stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor " +
    "text-decoration text-overflow text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode"
  ).split(" "),
);

/** Whether an attribute draws. What programs and people note beside a drawing does not, such as the `content` of draw.io. */
export function isDrawingAttribute(name: string): boolean {
  return drawing.has(name);
}
