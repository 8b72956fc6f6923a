"""Small charts in a row: points, and the least-squares line through them."""

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 270, 220, 46, 34, 40


def line_through(points):
    """Intercept and slope of least squares."""
    count = len(points)
    mean_x = sum(x for x, _ in points) / count
    mean_y = sum(y for _, y in points) / count
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    return mean_y - slope * mean_x, slope


def panel(title, points, offset):
    largest_x = max(x for x, _ in points)
    largest_y = max(y for _, y in points) * 1.1
    right, base = offset + WIDTH - 14, TOP + HEIGHT - BOTTOM

    def place(x, y):
        return (offset + LEFT + x / largest_x * (right - offset - LEFT),
                base - y / largest_y * (base - TOP))

    intercept, slope = line_through(points)
    (x0, y0), (x1, y1) = place(0, intercept), place(largest_x, intercept + slope * largest_x)
    left = offset + LEFT
    parts = [
        f'<text x="{left}" y="{TOP - 14}" font-weight="bold">CPU seconds by {title}</text>',
        f'<path d="M{left} {TOP}V{base}H{right}" fill="none" stroke="#888"/>',
        f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" stroke="#b60"/>',
        f'<text x="{left - 6}" y="{base}" text-anchor="end">0</text>',
    ]
    for x, y in points:
        px, py = place(x, y)
        parts.append(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3.5" fill="#036"/>')
        parts.append(f'<text x="{px:.1f}" y="{base + 15}" text-anchor="middle">{short(x)}</text>')
        parts.append(f'<text x="{px - 6:.1f}" y="{py - 7:.1f}" text-anchor="end">{y:.1f}</text>')
    return parts


def short(number):
    return f"{number // 1000}k" if number >= 1000 else str(number)


def write_chart(panels):
    """An SVG of panels (title, [(size, value)])."""
    width = WIDTH * len(panels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {TOP + HEIGHT}" '
        'font-family="sans-serif" font-size="11" fill="#222">',
        f'<rect width="{width}" height="{TOP + HEIGHT}" fill="#fff"/>',
    ]
    for number, (title, points) in enumerate(panels):
        parts += panel(title, points, number * WIDTH)
    return "\n".join(parts + ["</svg>"]) + "\n"
