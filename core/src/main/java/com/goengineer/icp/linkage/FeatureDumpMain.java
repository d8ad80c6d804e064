package com.goengineer.icp.linkage;
import java.io.*;import java.nio.file.*;import java.util.*;
/** scratch */
public final class FeatureDumpMain {
  static List<List<String>> csv(Path p) throws IOException{
    String s=Files.readString(p);List<List<String>> rows=new ArrayList<>();List<String> row=new ArrayList<>();StringBuilder f=new StringBuilder();boolean q=false;
    for(int i=0;i<s.length();i++){char c=s.charAt(i);if(q){if(c=='"'){if(i+1<s.length()&&s.charAt(i+1)=='"'){f.append('"');i++;}else q=false;}else f.append(c);}else if(c=='"')q=true;else if(c==','){row.add(f.toString());f.setLength(0);}else if(c=='\n'){row.add(f.toString());f.setLength(0);rows.add(row);row=new ArrayList<>();}else if(c!='\r')f.append(c);}
    if(f.length()>0||!row.isEmpty()){row.add(f.toString());rows.add(row);}
    return rows;}
  static LinkRecords load(Path p,Set<String> use)throws IOException{
    List<List<String>> r=csv(p);List<String> h=r.get(0);
    LinkRecords x=LinkRecords.of(col(r,h.indexOf("id")),col(r,h.indexOf("name")));
    for(var e:Map.of("country",EvidenceField.COUNTRY,"city",EvidenceField.CITY,"state_or_country",EvidenceField.STATE,"state",EvidenceField.STATE,"zip",EvidenceField.ZIP,"address",EvidenceField.STREET,"domain",EvidenceField.DOMAIN).entrySet())
      if(use.contains(e.getKey())&&h.contains(e.getKey()))x=x.with(e.getValue(),col(r,h.indexOf(e.getKey())));
    return x;}
  static List<String> col(List<List<String>> r,int c){List<String> o=new ArrayList<>();for(int i=1;i<r.size();i++)o.add(c<r.get(i).size()?r.get(i).get(c):"");return o;}
  static Map<String,Set<String>> truth(Path p)throws IOException{Map<String,Set<String>> t=new HashMap<>();List<List<String>> r=csv(p);for(int i=1;i<r.size();i++)t.computeIfAbsent(r.get(i).get(0),k->new HashSet<>()).add(r.get(i).get(1));return t;}
}
