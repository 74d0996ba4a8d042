"""What Prometheus's own parser makes of a file of metrics: one line of JSON."""
import json
import sys

from prometheus_client.openmetrics.parser import text_string_to_metric_families

with open(sys.argv[1], encoding="utf-8") as file:
    families = list(text_string_to_metric_families(file.read()))
out = {}
for family in families:
    for sample in family.samples:
        labels = ",".join(f"{key}={value}" for key, value in sorted(sample.labels.items()))
        out[sample.name + ("{" + labels + "}" if labels else "")] = sample.value
print(json.dumps(out))
