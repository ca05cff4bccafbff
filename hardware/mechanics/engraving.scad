// Engraved text, 0.6 mm deep; into the plane z = 0 from above. Left out where nobody reads it: -D '$engrave=false'.
module engraved(text, size, halign = "left") {
    if (is_undef($engrave) || $engrave)
        translate([0, 0, -0.6]) linear_extrude(1.2) text(text, size = size, halign = halign, valign = "center", font = "DejaVu Sans:style=Bold", $fn = 8);
}
