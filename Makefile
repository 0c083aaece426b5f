# Soil Carbon Mapper: `make demo` and `make test` set up what is missing first.
PYTHON ?= /usr/bin/python3
VENV := .venv
PY := $(VENV)/bin/python
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
APT := qgis python3-qgis qgis-providers python3-venv python3-pip python3-scipy python3-matplotlib fonts-noto-cjk xvfb

.PHONY: demo test test-matrix benchmark setup lint clean zip docs translations

demo: setup
	$(PY) sample_data/demo.py

test: setup
	$(PY) -m pytest

# The suite on each QGIS from 3.22 to 3.44, and with the oldest and the newest packages; some with ROWS="3.44 oldest".
test-matrix:
	$(SUDO) env $(foreach name,SOILCARBON_SHARED MATRIX_ROOTS MATRIX_MIRROR TESTS,$(name)="$($(name))") \
	  tools/test_matrix.sh $(ROWS)

benchmark: setup
	$(PY) benchmarks/run.py

setup: $(VENV)/.done

# numpy, scipy and matplotlib stay the system's (QGIS is built against them): pip is held to their versions.
$(VENV)/.done: requirements.txt tests/requirements.txt
	@dpkg -s $(APT) >/dev/null 2>&1 || { $(SUDO) apt-get update -q && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $(APT); }
	$(PYTHON) -m venv --system-site-packages $(VENV)
	$(PYTHON) -c "import numpy, scipy, matplotlib as m; print(f'numpy=={numpy.__version__}\nscipy=={scipy.__version__}\nmatplotlib=={m.__version__}')" > $(VENV)/constraints.txt
	$(PY) -m pip install -q -c $(VENV)/constraints.txt -r requirements.txt -r tests/requirements.txt
	touch $@

# What users install, checked as the plugin repository checks it.
zip: setup
	$(PY) tools/pages.py help
	$(PY) tools/release.py

# Pages on the algorithms, and all pictures, from a real QGIS (needs openbox beside what `setup` installs).
docs: setup
	$(PY) tools/screenshots.py
	$(PY) tools/pages.py

# Texts of the code into i18n/ (needs lrelease, of the package qttools5-dev-tools).
translations: setup
	$(PY) tools/translations.py update

lint: setup
	$(PY) -m ruff check .

clean:
	rm -rf $(VENV) build help
