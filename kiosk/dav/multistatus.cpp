#include "dav/multistatus.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/text.hpp"

namespace foyer::dav {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

std::string name_of(const xmlNode* node) {
  const std::string space =
      node->ns && node->ns->href ? reinterpret_cast<const char*>(node->ns->href) : "";
  return space + ' ' + reinterpret_cast<const char*>(node->name);
}

std::string text_of(const xmlNode* node) {
  xmlChar* content = xmlNodeGetContent(node);
  std::string out(content ? trimmed(reinterpret_cast<const char*>(content)) : "");
  xmlFree(content);
  return out;
}

template <class Visit>
void each_child(const xmlNode* node, Visit visit) {
  for (const xmlNode* child = node->children; child; child = child->next)
    if (child->type == XML_ELEMENT_NODE) visit(child, name_of(child));
}

// "HTTP/1.1 404 Not Found".
int status_of(const xmlNode* node) {
  const std::string text = text_of(node);
  const auto space = text.find(' ');
  return space == std::string::npos ? 0 : std::atoi(text.c_str() + space);
}

void take_properties(const xmlNode* prop, Resource& resource) {
  each_child(prop, [&](const xmlNode* property, const std::string& name) {
    resource.properties[name] = text_of(property);
    if (name == "DAV: resourcetype")
      each_child(property,
                 [&](const xmlNode*, const std::string& type) { resource.types.push_back(type); });
  });
}

void take_propstat(const xmlNode* propstat, Resource& resource) {
  int status = 0;
  const xmlNode* found = nullptr;
  each_child(propstat, [&](const xmlNode* child, const std::string& name) {
    if (name == "DAV: status") status = status_of(child);
    if (name == "DAV: prop") found = child;
  });
  if (found && status == 200) take_properties(found, resource);
}

Resource read_response(const xmlNode* response) {
  Resource resource;
  each_child(response, [&](const xmlNode* child, const std::string& name) {
    if (name == "DAV: href") resource.href = text_of(child);
    if (name == "DAV: status") resource.status = status_of(child);
    if (name == "DAV: propstat") take_propstat(child, resource);
  });
  return resource;
}

}  // namespace

bool Resource::is(std::string_view type) const {
  return std::ranges::find(types, type) != types.end();
}

std::string Resource::property(const std::string& name) const {
  const auto at = properties.find(name);
  return at == properties.end() ? "" : at->second;
}

std::optional<std::vector<Resource>> read_multistatus(const std::string& xml) {
  constexpr int careful = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, careful));
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (!root || name_of(root) != "DAV: multistatus" || document->intSubset) return {};
  std::vector<Resource> out;
  each_child(root, [&](const xmlNode* child, const std::string& name) {
    if (name == "DAV: response") out.push_back(read_response(child));
  });
  return out;
}

}  // namespace foyer::dav
